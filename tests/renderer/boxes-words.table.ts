import { NOTE_DRAWINGS } from './boxes-notes.table.ts'
import { control, text, type Drawn } from './boxes.table.ts'

const NAME = '550 14px/20px Figtree'
const HELP = '450 12px/16px Figtree'
const GROUP = '550 13px/18px Figtree'
const KIND = '430 16px/22px Newsreader'
const LEAD = '420 16px/24px Newsreader'

/**
 * The drawings of the pages "Reflection" and "Kind words". Not here: the time beside "Offer it" and its help, the page
 * for the week in place of the week in words, and the pencil beside "yours".
 */
export const WORDS_DRAWINGS: Readonly<Record<string, readonly Drawn[]>> = {
  ...NOTE_DRAWINGS,
  'settings-reflection': [
    text('Reflection', [49, 161, 62.8, 16], '600 13.5px/18px Figtree', 'pine-text'),
    text('Reflection', [212, 43, 113.3, 27], '460 27px/34px Newsreader', 'ink'),
    text('Five quiet minutes, if you want them.', [212, 79, 249.7, 16], LEAD, 'ink-2'),
    text('Offer it', [228, 122, 46, 17], NAME, 'ink'),
    text('Steps', [212, 182, 33.6, 15], GROUP, 'ink-2'),
    text('Today’s ships', [228, 220, 82.2, 17], NAME, 'ink'),
    text('Three things you appreciate about yourself', [228, 266.5, 270, 17], NAME, 'ink'),
    text('Let it rest', [228, 312.5, 60.2, 17], NAME, 'ink'),
    text('Under “Something still circling?”', [212, 361, 187.6, 15], GROUP, 'ink-2'),
    text('What the inner critic said', [228, 399, 157.2, 17], NAME, 'ink'),
    text('A mistake', [228, 445.5, 61.8, 17], NAME, 'ink'),
    text('Experiments that are ready to compare', [228, 491.5, 245.7, 17], NAME, 'ink'),
    text('“Whose voice is that?”', [228, 531, 140.3, 17], NAME, 'ink'),
    text('In your own words, once a month at most', [228, 551, 220.4, 14], HELP, 'ink-3'),
    control('Offer it', [740, 128, 36, 22]),
    control('Today’s ships', [740, 218, 36, 22]),
    control('Three things you appreciate about yourself', [740, 264.5, 36, 22]),
    control('Let it rest', [740, 310.5, 36, 22]),
    control('What the inner critic said', [740, 397, 36, 22]),
    control('A mistake', [740, 443.5, 36, 22]),
    control('Experiments that are ready to compare', [740, 489.5, 36, 22]),
    control('“Whose voice is that?”', [740, 537, 36, 22]),
  ],
  'settings-words': [
    text('Kind words', [212, 43, 128.5, 27], '460 27px/34px Newsreader', 'ink'),
    text('Shown when you stop. Yours come first.', [212, 79, 268.2, 16], LEAD, 'ink-2'),
    text('I did my best with the time and energy I had. That’s enough.', [228, 126, 403.3, 16], KIND, 'ink'),
    text('Done and kind to me beats polished and late.', [228, 168.5, 303.1, 16], KIND, 'ink'),
    text('You did your best with the time and energy you had. That’s enough.', [228, 210.5, 452.9, 16], KIND, 'ink'),
    text('It can be good and unfinished.', [228, 252.5, 204.6, 16], KIND, 'ink'),
    text('Nobody else sees the version in your head.', [228, 294.5, 283.4, 16], KIND, 'ink'),
    text('A setback is part of it, not the end of it.', [228, 336.5, 262.9, 16], KIND, 'ink'),
    text('Add your own sentence', [249, 378.5, 138.3, 15], GROUP, 'pine-text'),
    text('In your own voice', [212, 424, 102.8, 15], GROUP, 'ink-2'),
    text('Use sentences from my reflections', [228, 457, 218.7, 17], NAME, 'ink'),
    text('From “a kinder sentence, just as true”', [228, 477, 197.1, 14], HELP, 'ink-3'),
    control('Done and kind to me beats polished and late.', [740, 165.5, 36, 22]),
    control('It can be good and unfinished.', [740, 249.5, 36, 22]),
    control('A setback is part of it, not the end of it.', [740, 333.5, 36, 22]),
    control('Use sentences from my reflections', [740, 463, 36, 22]),
  ],
}
