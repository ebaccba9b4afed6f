import { control, text, type Drawn } from './boxes.table.ts'

const FACT = '450 14px/20px Figtree'

/** The drawing of the first screen. */
export const WELCOME_DRAWINGS: Readonly<Record<string, readonly Drawn[]>> = {
  welcome: [
    text('You decide when it’s enough.', [48, 161, 426.6, 36], '460 36px/42px Newsreader', 'ink'),
    text(
      'Pick a time and say what good enough means. When you get there, Enough says so, and you’re allowed to stop.',
      [48, 212, 461.8, 43],
      '420 17px/26px Newsreader',
      'ink-2',
    ),
    text('Everything stays on this computer. No account, no connection.', [75, 281, 392, 17], FACT, 'ink-2'),
    text('It looks at a file only when you choose one.', [75, 310, 266, 17], FACT, 'ink-2'),
    text('Your work day ends when you say so, in Settings.', [75, 339, 303.8, 17], FACT, 'ink-2'),
    control('Later', [34, 410, 61, 36]),
    control('Start a first timebox', [335.3, 404, 176.7, 48]),
  ],
}
