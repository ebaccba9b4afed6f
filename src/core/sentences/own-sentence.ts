import { z } from 'zod'
import { entryFields } from '../entries.ts'
import { purposeSchema } from './sentences.ts'

/** A sentence of the person's own, to be said to others. `{task}` and `{name}` in it are filled in. */
export const ownSentenceSchema = z.object({ ...entryFields, text: z.string().min(1), for: purposeSchema })
export type OwnSentence = Readonly<z.infer<typeof ownSentenceSchema>>
