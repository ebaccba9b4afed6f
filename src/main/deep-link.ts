import type { Command } from '@core/command.ts'
import type { Refusal } from '@core/refusal.ts'
import { durationOf } from '@shared/cli/duration.ts'
import { parseCommand } from '@shared/requests.ts'

const SCHEME = 'enough:'
/** Longest link that is looked at, in UTF-16 units; browsers hand on as many at least. */
const LONGEST = 8_192

/** The link among what a start was given: `enough://start?task=…`; null when there is none. */
export const linkIn = (argv: readonly string[]): string | null =>
  argv.find((argument) => argument.slice(0, SCHEME.length).toLowerCase() === SCHEME) ?? null

type Read = { readonly command: Command } | { readonly code: Refusal }

/**
 * What a link asks for. All that it can is to offer a start: `task`, and `cap`, `mark` (up to three), `if-then`,
 * `project`, `kind` when they are there. Other parts of it are left alone.
 */
export const readLink = (link: string): Read => {
  const url = link.length > LONGEST ? null : URL.parse(link)
  if (
    url === null ||
    url.protocol !== SCHEME ||
    url.host.toLowerCase() !== 'start' ||
    !['', '/'].includes(url.pathname)
  )
    return { code: 'linkNotRead' }
  const { searchParams: parts } = url
  const one = (name: string): string | undefined => parts.get(name) ?? undefined
  const cap = one('cap')
  const marks = parts.getAll('mark')
  const parsed = parseCommand({
    type: 'offerStart',
    title: one('task') ?? '',
    // What is no length of time is refused as one that is out of range.
    cap: cap === undefined ? undefined : (durationOf(cap) ?? 0),
    marks: marks.length === 0 ? undefined : marks,
    ifThen: one('if-then'),
    project: one('project'),
    kind: one('kind'),
  })
  if (parsed.ok) return { command: parsed.command }
  return { code: parsed.code === 'badInput' ? 'linkNotRead' : parsed.code }
}
