import { control, text, type Drawn } from './boxes.table.ts'

const NAME = '550 14px/20px Figtree'
const HELP = '450 12px/16px Figtree'
const GROUP = '550 13px/18px Figtree'
const STORED = '450 13px/18px Figtree'

/** The drawing of the page "Data & privacy". Not here: what stands below its row "Take in an export", which is not drawn. */
export const DATA_DRAWINGS: Readonly<Record<string, readonly Drawn[]>> = {
  'settings-privacy': [
    text('Data & privacy', [49, 269, 88.3, 16], '600 13.5px/18px Figtree', 'pine-text'),
    text('Data & privacy', [212, 43, 164.8, 27], '460 27px/34px Newsreader', 'ink'),
    text(
      'Everything stays on this computer. There is no account.',
      [212, 79, 372, 16],
      '420 16px/24px Newsreader',
      'ink-2',
    ),
    text('Where it’s kept', [228, 122, 93.3, 17], NAME, 'ink'),
    text('In Enough’s own folder on this computer', [228, 142, 214.6, 14], HELP, 'ink-3'),
    text('Network', [228, 175, 54.9, 17], NAME, 'ink'),
    text('Enough makes no connections', [228, 195, 163.1, 14], HELP, 'ink-3'),
    text('Offline', [729.8, 185, 37.2, 14], '550 12px/16px Figtree', 'pine-text'),
    text('Kept until you delete it', [228, 228, 142.6, 17], NAME, 'ink'),
    text('Nothing goes away by itself', [228, 248, 148.4, 14], HELP, 'ink-3'),
    text('What’s stored', [212, 288, 79.9, 15], GROUP, 'ink-2'),
    text('Tasks, caps and your marks', [251, 325, 155.7, 15], STORED, 'ink-2'),
    text('When a timebox began and ended', [537, 325, 197.4, 15], STORED, 'ink-2'),
    text('How much a save changed', [251, 349, 155.3, 15], STORED, 'ink-2'),
    text('Fingerprints of paragraphs, not text', [537, 349, 204.5, 15], STORED, 'ink-2'),
    text('Your reflections', [251, 373, 91, 15], STORED, 'ink-2'),
    text('Experiments: belief and outcome', [537, 373, 190.8, 15], STORED, 'ink-2'),
    text('Yours to take or let go', [212, 419, 127.6, 15], GROUP, 'ink-2'),
    text('Export', [228, 452, 41.8, 17], NAME, 'ink'),
    text('One file, readable in any text editor', [228, 472, 186, 14], HELP, 'ink-3'),
    control('Open folder', [685.6, 125, 90.4, 28]),
    control('Delete before…', [666.9, 231, 109.1, 28]),
    control('Export', [694.8, 455, 81.2, 28]),
  ],
}
