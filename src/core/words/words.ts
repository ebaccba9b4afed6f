import { z } from 'zod'
import { entriesSchema, entryFields } from '../entries.ts'
import { ownSentenceSchema } from '../sentences/own-sentence.ts'
import { localDaySchema } from '../time.ts'

/** When a kind word is shown: at the Prompt, when the day is closed, or at both. */
export const SHOWN = ['any', 'prompt', 'evening'] as const
export const shownSchema = z.enum(SHOWN)
export type Shown = z.infer<typeof shownSchema>

/** A sentence of the person's own library. */
export const kindWordSchema = z.object({
  ...entryFields,
  text: z.string().min(1),
  /** who said it; empty: nobody is named */
  by: z.string(),
  when: shownSchema,
  /** switched off for a while; files of before it could be switched have none */
  quiet: z.boolean().default(false),
})
export type KindWord = Readonly<z.infer<typeof kindWordSchema>>

/** What the inner critic said, and a kinder sentence that is just as true. The kinder one comes back as a kind word. */
export const pairSchema = z.object({
  ...entryFields,
  day: localDaySchema,
  /** may be empty: the kinder sentence can stand alone */
  critic: z.string(),
  kinder: z.string().min(1),
  /** "Whose voice is that?", in the person's own words */
  voice: z.string().optional(),
  /** switched off as a kind word; it stays with its evening */
  quiet: z.boolean(),
})
export type Pair = Readonly<z.infer<typeof pairSchema>>

/** A mistake and what it taught. Either may be empty. */
export const lessonSchema = z.object({ ...entryFields, day: localDaySchema, happened: z.string(), learned: z.string() })
export type Lesson = Readonly<z.infer<typeof lessonSchema>>

/** A story told about oneself. Every part may be empty. */
export const storySchema = z.object({
  ...entryFields,
  day: localDaySchema,
  story: z.string(),
  from: z.string(),
  against: z.string(),
  truer: z.string(),
})
export type Story = Readonly<z.infer<typeof storySchema>>

/** A trait that was criticised, and where it is a strength. */
export const traitSchema = z.object({
  ...entryFields,
  day: localDaySchema,
  criticism: z.string(),
  strength: z.string(),
})
export type Trait = Readonly<z.infer<typeof traitSchema>>

/** A line or a sentence of the product's sets that is switched off; its id is its name. Switched on again, it is a tombstone. */
export const hiddenLineSchema = z.object(entryFields)

/** The person's own sentence about a week. Its id is the week's Monday. */
export const weekLineSchema = z.object({ ...entryFields, line: z.string().min(1) })

/** The file `words/<device>`. */
export const wordsSchema = z.object({
  kind: entriesSchema(kindWordSchema),
  pairs: entriesSchema(pairSchema),
  lessons: entriesSchema(lessonSchema),
  stories: entriesSchema(storySchema),
  traits: entriesSchema(traitSchema),
  hidden: entriesSchema(hiddenLineSchema),
  weeks: entriesSchema(weekLineSchema).default([]),
  /** for saying no and for handing over */
  sentences: entriesSchema(ownSentenceSchema).default([]),
  /** the last day on which "Whose voice is that?" was asked */
  voiceAskedOn: localDaySchema.optional(),
})
export type Words = Readonly<z.infer<typeof wordsSchema>>
export const NO_WORDS: Words = {
  kind: [],
  pairs: [],
  lessons: [],
  stories: [],
  traits: [],
  hidden: [],
  weeks: [],
  sentences: [],
}
