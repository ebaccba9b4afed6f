import { z } from 'zod'
import type { Shown } from './words.ts'

/**
 * The product's own kind words, by where they fit; the sentences are in the locales. None of them certifies the work:
 * "it is good", said by the app, would be one more check. A new line is one name here and one sentence per language.
 */
export const PRODUCT_LINES = {
  /** when the time is up */
  prompt: [
    'timeAndEnergy',
    'goodAndUnfinished',
    'versionInYourHead',
    'stoppedSomewhere',
    'choseThisEnd',
    'youSayWhen',
    'enoughIsChosen',
    'allowed',
    'allowedToLeave',
    'sureComesLater',
    'readyComesLater',
    'wishPasses',
    'differentNotBetter',
    'letGoUnliked',
    'roughEdge',
    'theyCanAsk',
    'changedLater',
    'canBeMended',
    'theyArePeople',
    'roomForElse',
    'doneToday',
    'smallAndOut',
    'openEnd',
    'someoneElsesTurn',
    'attention',
    'oneBreath',
    'yourPart',
    'mindsChange',
  ],
  /** at both */
  any: ['setback', 'notInAFile', 'workAndYou', 'friend', 'ordinary', 'slowly'],
  /** when the day is closed */
  evening: [
    'noVerdict',
    'asItIs',
    'theyWillKeep',
    'restBeforeDone',
    'restIsPart',
    'dayIsOver',
    'tomorrowHours',
    'moreThanWork',
    'listWaits',
    'settles',
    'circlingDay',
    'bed',
  ],
} as const satisfies Record<Shown, readonly string[]>
export type ProductLine = (typeof PRODUCT_LINES)[Shown][number]
export const productLineSchema = z.enum([...PRODUCT_LINES.prompt, ...PRODUCT_LINES.any, ...PRODUCT_LINES.evening])
