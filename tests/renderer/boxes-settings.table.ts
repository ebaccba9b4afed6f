import { control, text, type Drawn } from './boxes.table.ts'

const NAME = '550 14px/20px Figtree'
const HELP = '450 12px/16px Figtree'
const GROUP = '550 13px/18px Figtree'

/** What all pages of Settings have. Later sections are drawn in the list, and are no part of it yet. */
const frame: readonly Drawn[] = [
  text('Settings', [42, 12, 49, 15], GROUP, 'ink-2'),
  text('Saved as you go', [22, 645, 86.9, 14], HELP, 'ink-3'),
  // As wide as drawn; two pixels higher, for the pointer.
  control('Minimise', [750, 6, 30, 28]),
  control('Close', [782, 6, 30, 28]),
  control('Timeboxes', [12, 44, 172, 34]),
  control('Nudges', [12, 80, 172, 34]),
  control('Revision loops', [12, 116, 172, 34]),
]

/** A row of the product above moves what is drawn below it. */
const lower = (by: number, drawn: readonly Drawn[]): readonly Drawn[] =>
  drawn.map((one) => {
    const [x, y, w, h] = one.place
    return { ...one, place: [x, y + by, w, h] }
  })

/** "When extra time ends" and "Still paused after 20 minutes" are in no drawing. */
const PLAIN_ROW = 51
const ROW = 53
/** "Writing much", "One paragraph" and "Pause" are in none either. */
const LOW_ROW = 49

/**
 * The drawings of the Settings window in numbers. Not here: sounds, which do not exist yet, and the choice for
 * after how long away is asked about, which is in no drawing.
 */
export const SETTINGS_DRAWINGS: Readonly<Record<string, readonly Drawn[]>> = {
  'settings-timeboxes': [
    ...frame,
    text('Timeboxes', [49, 53, 65.8, 16], '600 13.5px/18px Figtree', 'pine-text'),
    text('Nudges', [49, 89, 47.3, 16], '500 13.5px/18px Figtree', 'ink-2'),
    text('Timeboxes', [212, 43, 120.7, 27], '460 27px/34px Newsreader', 'ink'),
    text('How long is long enough, most of the time.', [212, 79, 288.5, 16], '420 16px/24px Newsreader', 'ink-2'),
    text('Usual cap', [228, 122, 60.9, 17], NAME, 'ink'),
    text('Chosen for you when a task is new', [228, 142, 184.2, 14], HELP, 'ink-3'),
    text('10', [606.1, 132, 12.6, 14], '500 12px/16px Figtree', 'ink-2'),
    text('25 min', [686.5, 132, 36.2, 14], '500 12px/16px Figtree', 'pine-text'),
    control('10', [595.1, 126, 34.6, 26]),
    control('15', [635.7, 126, 33.8, 26]),
    control('25 min', [675.5, 126, 58.2, 26]),
    control('45', [739.7, 126, 36.3, 26]),
    text('Suggest a cap', [228, 175, 89.3, 17], NAME, 'ink'),
    text('The middle of the last five similar tasks. It never rises by itself', [228, 195, 323.5, 14], HELP, 'ink-3'),
    control('Suggest a cap', [740, 181, 36, 22]),
    text('A bit more time', [212, 235, 90.6, 15], GROUP, 'ink-2'),
    text('Extensions per task', [228, 268, 121.7, 17], NAME, 'ink'),
    text('Deciding now is easier than deciding then', [228, 288, 221.7, 14], HELP, 'ink-3'),
    text('2', [723, 276, 7.9, 17], NAME, 'ink'),
    control('2', [678, 268, 98, 34]),
    text('Length of each', [228, 328, 94.5, 17], NAME, 'ink'),
    control('5 minutes', [674.9, 320, 101.1, 34]),
    text('Ask for one sentence', [228, 372, 132.8, 17], NAME, 'ink'),
    text('What will be different when they’re over?', [228, 392, 219.4, 14], HELP, 'ink-3'),
    control('Ask for one sentence', [740, 378, 36, 22]),
    text('Away from the computer', [212, 432, 146.4, 15], GROUP, 'ink-2'),
    text('Ask whether it counted', [228, 465, 146.9, 17], NAME, 'ink'),
    text('After ten minutes without a key or a move', [228, 485, 223.6, 14], HELP, 'ink-3'),
    control('Ask whether it counted', [740, 471, 36, 22]),
    // One is drawn; those that ship and look again are below it, so its name is of several.
    text('Shortcuts', [212, 525, 58.3, 15], GROUP, 'ink-2'),
    text('Open the start window', [228, 558, 144.5, 17], NAME, 'ink'),
    text('Works from any app', [228, 578, 106.8, 14], HELP, 'ink-3'),
    text('Ctrl', [623.7, 568.5, 18.7, 13], '600 11px/11px Figtree', 'ink-3'),
    text('Shift', [653.4, 568.5, 24, 13], '600 11px/11px Figtree', 'ink-3'),
    text('E', [690.1, 568.5, 6.4, 13], '600 11px/11px Figtree', 'ink-3'),
    text('Change', [720.3, 567, 45.7, 15], GROUP, 'ink'),
    control('Change', [710.3, 561, 65.7, 28]),
  ],
  'settings-nudges': [
    ...frame,
    text('Timeboxes', [49, 53, 65.2, 16], '500 13.5px/18px Figtree', 'ink-2'),
    text('Nudges', [49, 89, 47.5, 16], '600 13.5px/18px Figtree', 'pine-text'),
    text('Nudges', [212, 43, 83, 27], '460 27px/34px Newsreader', 'ink'),
    text(
      'How Enough gets your attention, and when it doesn’t.',
      [212, 79, 360.4, 16],
      '420 16px/24px Newsreader',
      'ink-2',
    ),
    text('At the cap', [228, 129, 65.6, 17], NAME, 'ink'),
    text('Notification', [477.4, 130, 70.2, 15], GROUP, 'ink-2'),
    text('Small window', [573.6, 130, 81.9, 15], '650 13px/18px Figtree', 'pine-text'),
    text('Whole screen', [681.5, 130, 79.5, 15], GROUP, 'ink-2'),
    control('Notification', [465.4, 124, 94.2, 28]),
    control('Small window', [561.6, 124, 105.9, 28]),
    control('Whole screen', [669.5, 124, 103.5, 28]),
    text('When a loop is noticed', [228, 180, 142.9, 17], NAME, 'ink'),
    text('Notification', [583, 181, 71.1, 15], '650 13px/18px Figtree', 'pine-text'),
    text('Small window', [680.1, 181, 80.9, 15], GROUP, 'ink-2'),
    ...lower(PLAIN_ROW, [
      text('A word before the cap', [228, 224, 140.8, 17], NAME, 'ink'),
      text('“Five minutes left. Where would you like to stop?”', [228, 244, 262.8, 14], HELP, 'ink-3'),
      control('A word before the cap', [740, 230, 36, 22]),
      text('A word after shipping', [228, 277, 136, 17], NAME, 'ink'),
      text('“Out of your hands”', [228, 297, 104.3, 14], HELP, 'ink-3'),
      control('A word after shipping', [740, 283, 36, 22]),
    ]),
    ...lower(PLAIN_ROW + ROW, [
      text('Staying quiet', [212, 337, 77.6, 15], GROUP, 'ink-2'),
      control('During full-screen apps', [740, 376, 36, 22]),
      text('While the system is set to Do not disturb', [228, 429.5, 254.7, 17], NAME, 'ink'),
      control('While the system is set to Do not disturb', [740, 427.5, 36, 22]),
      text('While you type', [228, 473, 94.5, 17], NAME, 'ink'),
      text('The prompt waits for a pause, up to a minute', [228, 493, 238.2, 14], HELP, 'ink-3'),
      control('While you type', [740, 479, 36, 22]),
      text('At most one nudge every', [228, 533, 158.4, 17], NAME, 'ink'),
      control('10 minutes', [668.6, 525, 107.4, 34]),
    ]),
  ],
  'settings-loops': [
    ...frame,
    text('Timeboxes', [49, 53, 65.2, 16], '500 13.5px/18px Figtree', 'ink-2'),
    text('Nudges', [49, 89, 47.3, 16], '500 13.5px/18px Figtree', 'ink-2'),
    text('Revision loops', [49, 125, 87.3, 16], '600 13.5px/18px Figtree', 'pine-text'),
    text('Revision loops', [212, 43, 160.3, 27], '460 27px/34px Newsreader', 'ink'),
    text(
      'What counts as going round. You can always say it wasn’t.',
      [212, 79, 383.1, 16],
      '420 16px/24px Newsreader',
      'ink-2',
    ),
    text('Going back to an earlier version', [258, 120, 197.7, 17], NAME, 'ink'),
    text('A paragraph returns to what it was', [258, 140, 184, 14], HELP, 'ink-3'),
    text('Saving with almost no change', [258, 169, 188.2, 17], NAME, 'ink'),
    text('Four of five saves under 1 % of the text', [258, 189, 206.2, 14], HELP, 'ink-3'),
    text('Looking again at a watched file', [258, 218, 194.7, 17], NAME, 'ink'),
    text('A third look with nothing changed since the first', [258, 238, 256.3, 14], HELP, 'ink-3'),
    text('Running the same check again', [258, 267, 190.8, 17], NAME, 'ink'),
    text('A third success on unchanged work', [258, 287, 189.5, 14], HELP, 'ink-3'),
    text('Reopening shipped work', [258, 316, 155.6, 17], NAME, 'ink'),
    text('A second time within seven days', [258, 336, 174.4, 14], HELP, 'ink-3'),
    control('Going back to an earlier version', [740, 126, 36, 22]),
    control('Saving with almost no change', [740, 175, 36, 22]),
    control('Looking again at a watched file', [740, 224, 36, 22]),
    control('Running the same check again', [740, 273, 36, 22]),
    control('Reopening shipped work', [740, 322, 36, 22]),
    ...lower(2 * LOW_ROW, [
      text('When to speak up', [212, 374, 104.9, 15], GROUP, 'ink-2'),
      text('Sensitivity', [228, 407, 66.4, 17], NAME, 'ink'),
      text(
        'One clear sign, or two different ones within 20 minutes. Then 20 quiet minutes',
        [228, 427, 295.3, 30],
        HELP,
        'ink-3',
      ),
      text('Gentle', [586.6, 424, 39.1, 15], GROUP, 'ink-2'),
      text('Standard', [651.7, 424, 53.8, 15], '650 13px/18px Figtree', 'pine-text'),
      text('Keen', [731.6, 424, 29.4, 15], GROUP, 'ink-2'),
      text('What is looked at', [212, 483, 100.6, 15], GROUP, 'ink-2'),
      text('A file or folder', [228, 514, 89.4, 17], NAME, 'ink'),
      text('Only one you choose, only while its timebox runs', [228, 534, 259.3, 14], HELP, 'ink-3'),
      text('chosen at the start', [675.6, 524, 100.4, 14], HELP, 'ink-3'),
      text('Window titles', [228, 563, 86.8, 17], NAME, 'ink'),
      text('Whether the task comes back to the front', [228, 583, 222.8, 14], HELP, 'ink-3'),
      control('Window titles', [740, 569, 36, 22]),
    ]),
    // After the pause as well.
    ...lower(3 * LOW_ROW, [
      text('What was observed', [228, 612, 123.8, 17], NAME, 'ink'),
      text('Erase…', [725.2, 621, 40.8, 15], GROUP, 'ink'),
      control('Erase…', [715.2, 615, 60.8, 28]),
    ]),
  ],
}
