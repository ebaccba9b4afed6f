import { control, text, type Drawn } from './boxes.table.ts'

const LABEL = '550 13px/18px Figtree'
const KIND = '450 12px/16px Figtree'
const WRITTEN = '430 16px/22px Newsreader'

const HEAD = [
  text('Words', [42, 12, 38, 15], '550 13px/18px Figtree', 'ink-2'),
  text('Find in everything you wrote', [40, 87, 166, 15], LABEL, 'ink-2'),
  text('Lessons', [144, 170, 47, 15], LABEL, 'ink-2'),
]

/** The window "Words", which has no drawing: as it was looked at and approved. */
export const NOTE_DRAWINGS: Readonly<Record<string, readonly Drawn[]>> = {
  words: [
    ...HEAD,
    text('Wednesday, 13 May 2026', [40, 217, 148, 15], LABEL, 'ink-2'),
    text('Small win', [56, 256, 50, 14], KIND, 'ink-3'),
    text('Said no to the second review', [208, 253, 193, 16], WRITTEN, 'ink'),
    control('Open this evening', [614, 210, 106, 28]),
  ],
  'words-none': HEAD,
  'words-empty': HEAD,
  'words-many': HEAD,
  'words-remove': [...HEAD, control('Keep it', [419, 391, 61, 28]), control('Remove', [493, 391, 68, 28])],
}
