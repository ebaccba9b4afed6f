import { z } from 'zod'
import type { State } from '../state.ts'
import { localDaySchema } from '../time.ts'
import { livedSchema, type Lived } from './recording.ts'
import { createReplaced, type Replaced } from './replaced-texts.ts'
import { stateSchema } from './state-schema.ts'

/** What goes into the file of a recording. The same text has the same replacement in all of it. */
export interface WithoutTexts {
  readonly state: (state: State) => unknown
  readonly step: (step: Lived) => unknown
}

/**
 * Take every text out of what happened. The schemas say what is one: whatever they leave open is replaced, and what they
 * name (a kind, an answer, a number, a day, the keys of a shortcut) stays. What they do not know is left out.
 */
export const withoutTexts = (): WithoutTexts => {
  const replaced = createReplaced()
  return {
    state: (state) => ofObject(stateSchema.shape, state, replaced),
    step: (step) => ofObject(livedSchema.shape, step, replaced),
  }
}

type Schema = z.core.$ZodType

/** @param field the name that the value has where it stands */
const cleaned = (schema: Schema, value: unknown, field: string, replaced: Replaced): unknown => {
  if (value === null || value === undefined || typeof value === 'boolean' || typeof value === 'number') return value
  const { def } = (schema as z.core.$ZodTypes)._zod
  if ('innerType' in def) return cleaned(def.innerType, value, field, replaced)
  if (def.type === 'string')
    return typeof value === 'string' && !isNarrow(def) ? replaced.text(value, field) : known(schema, value)
  if (def.type === 'literal' || def.type === 'enum') return known(schema, value)
  if (def.type === 'array')
    return Array.isArray(value) ? value.map((one) => cleaned(def.element, one, field, replaced)) : undefined
  if (def.type === 'object') return ofObject(def.shape, value, replaced)
  if (def.type === 'record') return ofRecord(def, value, replaced)
  if (def.type === 'union') return cleaned(optionOf(def, value), value, field, replaced)
  // What is tidied on its way in is a text before as after.
  if (def.type === 'pipe') return cleaned(def.in, value, field, replaced)
  return def.type === 'custom' ? ofText(value, replaced) : undefined
}

/** A value that its schema names. */
const known = (schema: Schema, value: unknown): unknown => z.safeParse(schema, value).data

/** Whether a schema leaves no room for a text: a day, or what has a pattern. */
const isNarrow = (def: z.core.$ZodStringDef): boolean =>
  'format' in def || (def.checks ?? []).some((check) => check._zod.def.check === 'string_format')

const entriesOf = (value: unknown): readonly (readonly [string, unknown])[] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : []

const ofObject = (shape: z.core.$ZodShape, value: unknown, replaced: Replaced): unknown =>
  Object.fromEntries(
    entriesOf(value).flatMap(([name, one]) => {
      const schema = shape[name]
      return schema === undefined ? [] : [[name, cleaned(schema, one, name, replaced)]]
    }),
  )

/** Names of a record that nothing is known of are ids or fingerprints. */
const ofRecord = ({ keyType, valueType }: z.core.$ZodRecordDef, value: unknown, replaced: Replaced): unknown =>
  Object.fromEntries(
    entriesOf(value).map(([name, one]) => [
      cleaned(keyType, name, 'id', replaced),
      cleaned(valueType, one, name, replaced),
    ]),
  )

const NOTHING = z.never()

const optionOf = (def: z.core.$ZodUnionDef | z.core.$ZodDiscriminatedUnionDef, value: unknown): Schema => {
  if (!('discriminator' in def)) return def.options.find((option) => z.safeParse(option, value).success) ?? NOTHING
  const said = entriesOf(value).find(([name]) => name === def.discriminator)?.[1]
  return def.options.find((option) => isNamed(option, def.discriminator, said)) ?? NOTHING
}

/** Whether an option is the one that a value says it is. */
const isNamed = (option: Schema, discriminator: string, said: unknown): boolean =>
  (typeof said === 'string' || typeof said === 'boolean') && option._zod.propValues?.[discriminator]?.has(said) === true

/** A sentence to be: its key names one of the product's, its values may be a person's. */
const KEY = /^(?:computers|loop|reflection)(?:\.[a-z][a-z-]*){1,2}$/iu

const ofText = (value: unknown, replaced: Replaced): unknown =>
  Object.fromEntries(
    entriesOf(value).flatMap(([name, one]) =>
      name === 'key' && typeof one === 'string' && KEY.test(one)
        ? [[name, one]]
        : name === 'values'
          ? [[name, ofValues(one, replaced)]]
          : [],
    ),
  )

const ofValues = (values: unknown, replaced: Replaced): unknown =>
  Object.fromEntries(
    entriesOf(values).map(([name, value]) => {
      if (typeof value === 'object') return [name, ofValues(value, replaced)]
      if (typeof value !== 'string') return [name, value]
      return [name, name === 'date' ? known(localDaySchema, value) : replaced.text(value, name)]
    }),
  )
