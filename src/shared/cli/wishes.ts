import { NAMINGS, PAGE_FORMS, TIMEBOX_FORMS } from '@core/export/wish.ts'
import { BY, REPORT_FORMS } from '@core/report/wish.ts'
import { localDaySchema } from '@core/time.ts'
import { KINDS } from '@core/timebox/kind.ts'
import { z } from 'zod'
import { IMPORT_FORMS, MAPS_MAX } from './imports.ts'
import { LINE_BYTES } from './protocol.ts'

/** As it was typed; what it may be is decided where commands are parsed. A line bounds it. */
const typed = z.string().max(LINE_BYTES)
/** A fingerprint that the command made: no text of anything. */
const digest = z.string().regex(/^[\w-]{1,64}$/u)
const span = { from: localDaySchema.optional(), to: localDaySchema.optional() }

const simple = <Name extends string>(name: Name) => z.strictObject({ do: z.literal(name) })

/** What `enough` can ask of the app. */
export const wishSchema = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('status'), watch: z.boolean() }),
  z.strictObject({
    do: z.literal('start'),
    title: typed,
    /** milliseconds; without it as it was the last time, or the usual cap */
    cap: z.number().optional(),
    marks: z.array(typed).max(100).optional(),
    /** absolute */
    watch: typed.optional(),
    kind: z.enum(KINDS).optional(),
    project: typed.optional(),
    ifThen: typed.optional(),
    /** Park what is open. */
    parkFirst: z.boolean(),
    /** Also after hours and in joy time. */
    now: z.boolean(),
  }),
  simple('look'),
  simple('pause'),
  simple('resume'),
  z.strictObject({ do: z.literal('extend'), reason: typed }),
  simple('ship'),
  simple('draft'),
  z.strictObject({ do: z.literal('handOver'), sentence: typed.optional() }),
  z.strictObject({ do: z.literal('park'), note: typed.optional() }),
  simple('reflect'),
  /** A command ended; nothing of it is told but whether it is the same one, on the same files. */
  z.strictObject({ do: z.literal('run'), command: digest, tree: digest, ok: z.boolean() }),
  z.strictObject({ do: z.literal('report'), by: z.enum(BY), form: z.enum(REPORT_FORMS), ...span }),
  z.strictObject({
    do: z.literal('export'),
    what: z.discriminatedUnion('of', [
      z.strictObject({ of: z.literal('timeboxes'), form: z.enum(TIMEBOX_FORMS), naming: z.enum(NAMINGS), ...span }),
      z.strictObject({
        of: z.literal('page'),
        form: z.enum(PAGE_FORMS),
        view: z.enum(['week', 'month']),
        naming: z.enum(NAMINGS),
        around: localDaySchema.optional(),
      }),
      z.strictObject({ of: z.literal('everything') }),
    ]),
  }),
  z.strictObject({
    do: z.literal('import'),
    what: z.discriminatedUnion('step', [
      z.strictObject({
        step: z.enum(['look', 'take']),
        path: typed,
        form: z.enum(IMPORT_FORMS).optional(),
        map: z.array(typed).max(MAPS_MAX),
      }),
      z.strictObject({ step: z.literal('undo') }),
    ]),
  }),
  simple('doctor'),
])
export type Wish = Readonly<z.infer<typeof wishSchema>>
/** The same before it was parsed: what `enough` sends. */
export type WishSent = Readonly<z.input<typeof wishSchema>>

/** A line that asks. The version is looked at first: what a later one asks need not be understood. */
export const requestSchema = z.object({ v: z.int(), wish: z.unknown() })
