import { jsonIn } from '@core/persisted/json-in.ts'
import { requestSchema } from '@shared/cli/wishes.ts'

/** Texts of a line of JSON, with the marks in them. */
const TEXTS = /"(?:[^"\\]|\\.)*"/gu
const OPENINGS = /[[{]/gu
/** Many times what a request has. Thousands of brackets within each other cost the parser megabytes a line. */
const MOST_OPENINGS = 32

/** What a line asks, before what it wishes is looked at; null when it is no request. */
export const requestIn = (line: string): { readonly v: number; readonly wish?: unknown } | null => {
  const openings = line.replaceAll(TEXTS, '').match(OPENINGS) ?? []
  return openings.length > MOST_OPENINGS ? null : (requestSchema.safeParse(jsonIn(line)).data ?? null)
}
