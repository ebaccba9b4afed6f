import { control, text, type Drawn } from './boxes.table.ts'

const DAY = '500 13px/18px Figtree'
const HOURS = '450 13px/18px Figtree'
const NAME = '550 14px/20px Figtree'
const HELP = '450 12px/16px Figtree'
const GROUP = '550 13px/18px Figtree'
const KIND = '430 16px/22px Newsreader'

/**
 * The drawings of what limits work. Not here: what the page has below its drawing, and "Add joy time" beside the name of
 * its group.
 */
export const BOUNDARY_DRAWINGS: Readonly<Record<string, readonly Drawn[]>> = {
  'settings-boundaries': [
    text('Boundaries', [49, 197, 67.8, 16], '600 13.5px/18px Figtree', 'pine-text'),
    text('Boundaries', [212, 43, 126.1, 27], '460 27px/34px Newsreader', 'ink'),
    text('Where work ends, and what’s yours.', [212, 79, 240.4, 16], '420 16px/24px Newsreader', 'ink-2'),
    text('Mon', [228, 125.5, 25.7, 15], DAY, 'ink'),
    text('9:00–17:30', [655.8, 125.5, 70.2, 15], HOURS, 'ink-3'),
    text('Tue', [228, 156.5, 21, 15], DAY, 'ink'),
    text('9:00–16:00', [655.8, 156.5, 70.2, 15], HOURS, 'ink-3'),
    text('Wed', [228, 187.5, 26.6, 15], DAY, 'ink'),
    text('9:00–17:30', [655.8, 187.5, 70.2, 15], HOURS, 'ink-3'),
    text('Thu', [228, 218.5, 21.7, 15], DAY, 'ink'),
    text('9:00–17:30', [655.8, 218.5, 70.2, 15], HOURS, 'ink-3'),
    text('Fri', [228, 249.5, 14.5, 15], DAY, 'ink'),
    text('9:00–15:00', [655.8, 249.5, 70.2, 15], HOURS, 'ink-3'),
    text('Sat', [228, 280.5, 19.5, 15], DAY, 'ink'),
    text('yours', [694.2, 280.5, 31.8, 15], HOURS, 'ink-3'),
    text('Sun', [228, 311.5, 22.4, 15], DAY, 'ink'),
    text('yours', [694.2, 311.5, 31.8, 15], HOURS, 'ink-3'),
    text('Starting a timebox after hours', [228, 348, 188.3, 17], NAME, 'ink'),
    text('Asks once: “Can this wait until tomorrow?”', [228, 368, 225.5, 14], HELP, 'ink-3'),
    text('Weekly joy time', [212, 403, 93.2, 15], GROUP, 'ink-2'),
    text('Painting', [256, 434, 51.3, 17], NAME, 'ink'),
    text('Tue and Thu, 19:00–20:30. Kept like a promise to a friend', [256, 454, 302, 14], HELP, 'ink-3'),
    text('Sentences for saying no, and for handing over', [212, 489, 266.7, 15], GROUP, 'ink-2'),
    text('Thanks for asking. I can’t take this on this week.', [228, 525, 320.5, 16], KIND, 'ink'),
    text('Here’s where it stands. The rest is yours to decide.', [228, 566, 332.4, 16], KIND, 'ink'),
    control('Monday', [740, 122.5, 36, 22]),
    control('Tuesday', [740, 153.5, 36, 22]),
    control('Wednesday', [740, 184.5, 36, 22]),
    control('Thursday', [740, 215.5, 36, 22]),
    control('Friday', [740, 246.5, 36, 22]),
    control('Saturday', [740, 277.5, 36, 22]),
    control('Sunday', [740, 308.5, 36, 22]),
    control('Starting a timebox after hours', [740, 354, 36, 22]),
    control('Edit', [732.4, 437, 43.6, 28]),
    control('Copy this sentence: Thanks for asking. I can’t take this on this week.', [754, 519, 28, 28]),
    control('Copy this sentence: Here’s where it stands. The rest is yours to decide.', [754, 560, 28, 28]),
  ],
  'start-afterhours': [
    text('Can this wait until tomorrow?', [20, 89, 266.9, 22], '440 22px/28px Newsreader', 'ink'),
    text('Your work day ended at 17:30.', [20, 119, 186.1, 17], '450 14px/20px Figtree', 'ink-2'),
    text('It can wait', [206.3, 171, 71.4, 18], '600 15px/20px Figtree', 'on-pine'),
    text('Start anyway, 25 minutes', [143.4, 227, 173.1, 18], '600 15px/20px Figtree', 'ink'),
    control('It can wait', [20, 156, 420, 48]),
    control('Start anyway, 25 minutes', [20, 212, 420, 48]),
  ],
}
