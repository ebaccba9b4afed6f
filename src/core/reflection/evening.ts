import { z } from 'zod'
import { entryFields } from '../entries.ts'
import { epochMsSchema, localDaySchema } from '../time.ts'

/** One thing for tomorrow; where, when and how are for those who like to plan it. All of it may be empty. */
export const tomorrowSchema = z.object({ what: z.string(), where: z.string(), when: z.string(), how: z.string() })
export type Tomorrow = Readonly<z.infer<typeof tomorrowSchema>>
export const NO_TOMORROW: Tomorrow = { what: '', where: '', when: '', how: '' }

/** How many appreciations are asked for. Blanks are fine, and keep their place. */
export const APPRECIATIONS = 3
/** How many lines the lists take that a person adds to. */
export const LINES_MAX = 20

/**
 * One evening, as a person left it; every part may be empty. What was kept under "Something still circling?" lies in the
 * words and the experiments under the same day, so that nothing is written twice.
 */
export const eveningSchema = z.object({
  ...entryFields,
  day: localDaySchema,
  zone: z.string(),
  /** Of the ships that were seen, the one the person is glad about. Its title is kept: history may be elsewhere. */
  glad: z.object({ timeboxId: z.string(), title: z.string() }).optional(),
  /** what the app could not see: a no, a break, a hard talk */
  unseen: z.array(z.string()).max(LINES_MAX),
  appreciations: z.array(z.string()).max(APPRECIATIONS),
  /** what stays for another day, beside what is parked */
  stays: z.array(z.string()).max(LINES_MAX),
  tomorrow: tomorrowSchema,
  joy: z.string(),
  /** the day was closed; without it the evening was left before */
  closedAt: epochMsSchema.optional(),
})
export type Evening = Readonly<z.infer<typeof eveningSchema>>

/** One month of evenings, `reflections/<device>/YYYY-MM`: at most one per day. */
export const reflectionsSchema = z.object({ evenings: z.array(eveningSchema) })
export type Reflections = Readonly<z.infer<typeof reflectionsSchema>>
export const NO_REFLECTIONS: Reflections = { evenings: [] }

/** Everything of an evening that a person wrote, in the order of the steps, without what is empty. */
export const writtenIn = ({ glad, unseen, appreciations, stays, tomorrow, joy }: EveningTexts): readonly string[] =>
  [
    glad?.title ?? '',
    ...unseen,
    ...appreciations,
    ...stays,
    tomorrow.what,
    tomorrow.where,
    tomorrow.when,
    tomorrow.how,
    joy,
  ].filter((text) => text.trim() !== '')

export type EveningTexts = Pick<Evening, 'glad' | 'unseen' | 'appreciations' | 'stays' | 'tomorrow' | 'joy'>

/** An evening in its month, in the place of the one of its day; the others stay as they are. */
export const putEvening = ({ evenings }: Reflections, evening: Evening): Reflections => ({
  evenings: evenings.some(({ day }) => day === evening.day)
    ? evenings.map((other) => (other.day === evening.day ? evening : other))
    : [...evenings, evening].toSorted((a, b) => (a.day < b.day ? -1 : 1)),
})
