import { z } from 'zod'

/** What a sentence is for: saying no, or handing something over. */
export const PURPOSES = ['no', 'handOver'] as const
export const purposeSchema = z.enum(PURPOSES)
export type Purpose = z.infer<typeof purposeSchema>

/** How directly it is said, the softest first. */
export const GRADES = ['soft', 'plain', 'direct'] as const
export type Grade = (typeof GRADES)[number]

/**
 * The product's own sentences for others, by what they are for and how direct they are; the words are in the locales.
 * A new one is one name here and its sentences there. No name is that of a kind word: both can be hidden by name.
 */
export const PRODUCT_SENTENCES = {
  no: {
    soft: ['laterMaybe', 'smallPart', 'hardToSayNo', 'whoElse'],
    plain: ['notThisWeek', 'promised', 'oneOfTwo', 'tomorrowThen'],
    direct: ['leftOut', 'toldEarly', 'withoutMe', 'notTonight'],
  },
  handOver: {
    soft: ['asFarAsICan', 'gladOfYou', 'yourWay', 'restOfTheWay'],
    plain: ['takeFromHere', 'whereItStands', 'openParts', 'howItEnds'],
    direct: ['yoursNow', 'myPartDone', 'overToday', 'stoppingHere'],
  },
} as const satisfies Record<Purpose, Record<Grade, readonly string[]>>
export type ProductSentence = (typeof PRODUCT_SENTENCES)[Purpose][Grade][number]

const { no, handOver } = PRODUCT_SENTENCES
export const productSentenceSchema = z.enum([
  ...no.soft,
  ...no.plain,
  ...no.direct,
  ...handOver.soft,
  ...handOver.plain,
  ...handOver.direct,
])

/** Those that do without the task: they point at what both have in front of them. */
const WITHOUT_TASK = ['asFarAsICan', 'whereItStands', 'hardToSayNo'] as const satisfies readonly ProductSentence[]
/** Those that can name the task. */
export type TaskSentence = Exclude<ProductSentence, (typeof WITHOUT_TASK)[number]>

/** Whether a sentence of the product can name the task. */
export const namesTask = (sentence: ProductSentence): sentence is TaskSentence =>
  !WITHOUT_TASK.some((other) => other === sentence)

/** A sentence of the product, and where it belongs. */
export interface Placed {
  readonly sentence: ProductSentence
  readonly purpose: Purpose
  readonly grade: Grade
}

/** All sentences for a purpose, the softest first. */
export const productSentences = (purpose: Purpose): readonly Placed[] =>
  GRADES.flatMap((grade) => PRODUCT_SENTENCES[purpose][grade].map((sentence) => ({ sentence, purpose, grade })))
