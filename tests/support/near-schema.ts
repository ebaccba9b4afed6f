import * as fc from 'fast-check'
import { z } from 'zod'

/** Texts and numbers of which some schema asks for each; patterns are not turned round. */
const TEXTS = [
  '',
  'x',
  'Reply to Priya',
  '2026-05-14',
  '2026-05-11',
  'start',
  'FREQ=DAILY',
  '\u202e',
  '\0',
  '__proto__',
]
/** Of the patterns that a request has to meet, one that meets it. */
const MEETS: Readonly<Record<string, readonly string[]>> = { '^[a-z]{8}$': ['abcdefgh'] }
const NUMBERS = [0, 1, 5, 50, 100, 60_000, 1_500_000, 1_778_745_600_000, -1, 0.5, Number.NaN, Number.POSITIVE_INFINITY]

/** Keys with which an object could be made to stand for all others. */
const POLLUTED: unknown = JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}')

/** What structured cloning carries, and hardly ever a request. */
export const anyClone: fc.Arbitrary<unknown> = fc.oneof(
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true }),
  fc.constantFrom<unknown>(undefined, -0, new Date(Number.NaN), /x/u, new Error('x'), new ArrayBuffer(8), POLLUTED),
)

interface Json {
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly pattern?: string
  readonly anyOf?: readonly Json[]
  readonly oneOf?: readonly Json[]
  readonly allOf?: readonly Json[]
  readonly properties?: Readonly<Record<string, Json>>
  readonly required?: readonly string[]
  readonly additionalProperties?: Json | boolean
  readonly items?: Json
  readonly propertyNames?: Json
}

/** Values that are almost what a schema asks for, and often are it. @param junk of ten parts so many are anything else */
export const near = (schema: z.ZodType, junk = 1): fc.Arbitrary<unknown> =>
  from(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' }) as Json, junk)

const from = (json: Json, junk: number): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 10 - junk, arbitrary: like(json, junk) }, { weight: junk, arbitrary: anyClone })

const like = (json: Json, junk: number): fc.Arbitrary<unknown> => {
  const options = json.anyOf ?? json.oneOf ?? json.allOf
  if (options !== undefined) return fc.oneof(...options.map((option) => from(option, junk)))
  if ('const' in json) return fc.constant(json.const)
  if (json.enum !== undefined) return fc.constantFrom(...json.enum)
  switch (json.type) {
    case 'string':
      return fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(...(MEETS[json.pattern ?? ''] ?? TEXTS)) },
        { weight: junk, arbitrary: fc.string() },
      )
    case 'number':
    case 'integer':
      return fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...NUMBERS) }, { weight: junk, arbitrary: fc.double() })
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'array':
      return fc.array(from(json.items ?? {}, junk), { maxLength: 4 })
    case 'object':
      return objectLike(json, junk)
    case undefined:
    default:
      return anyClone
  }
}

const objectLike = (json: Json, junk: number): fc.Arbitrary<unknown> => {
  const { properties, required = [], additionalProperties } = json
  if (properties === undefined)
    return recordLike(json, typeof additionalProperties === 'object' ? additionalProperties : {}, junk)
  const parts = Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, from(one, junk)]))
  return fc.record(parts, { requiredKeys: [...required] })
}

/** Values by names: all names where they are told, else some. */
const recordLike = ({ propertyNames }: Json, value: Json, junk: number): fc.Arbitrary<unknown> => {
  const names = propertyNames?.enum?.map(String)
  if (names === undefined) return fc.dictionary(fc.constantFrom('start', 'prompt', 'words'), from(value, junk))
  return fc.record(Object.fromEntries(names.map((name) => [name, from(value, junk)])))
}
