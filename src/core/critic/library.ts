import { z } from 'zod'

/** A sentence in the first person, to adopt or to change. */
const sentence = z.string().min(1).max(120)
/** Lower case, no space at its ends, and no gap there: a gap lies between two words. */
const phrase = z.string().regex(/^(?!.*[A-Z])(?!.*\s{2})[^\s…*](?:.*[^\s…])?$/u)
/** Sentences by their names, which stay when the wording changes. */
const sentences = z.record(z.string().regex(/^[a-z][A-Za-z]*$/u), sentence)

/**
 * What one language has for answering the critic: rules on words, and kinder sentences for each. It is data, one file
 * per language; a new rule is one entry.
 */
export const librarySchema = z.object({
  /** Whether words are set apart by spaces. Where they are not (Japanese), a phrase may begin anywhere. */
  spaced: z.boolean(),
  /**
   * Rules by the words they listen for. The name of a rule is for those who edit the file: it is never shown, because
   * a way of speaking is not a diagnosis.
   */
  rules: z.array(
    z.object({
      name: z.string().regex(/^[a-z][A-Za-z]*$/u),
      /**
       * Phrases in lower case. `*` at the end of a word stands for any ending, `…` for up to four words between.
       * A phrase stays within one sentence.
       */
      phrases: z.array(phrase).min(1),
      kinder: sentences,
    }),
  ),
  /** For what no rule listens to. */
  general: sentences,
  /** Words too heavy for a sentence from a list: then only these are offered, and that talking to someone can help. */
  heavy: z.object({ phrases: z.array(phrase).min(1), kinder: sentences }),
})
export type CriticLibrary = Readonly<z.infer<typeof librarySchema>>
