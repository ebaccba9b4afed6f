import { control, text, type Drawn } from './boxes.table.ts'

const NAME = '550 14px/20px Figtree'
const HELP = '450 12px/16px Figtree'

/** There is no drawing of these: where things stood when they were looked at and meant. */
export const EXPORT_DRAWINGS: Readonly<Record<string, readonly Drawn[]>> = {
  export: [
    text('Which time', [44, 225, 72, 17], NAME, 'ink'),
    text('Opens in a spreadsheet, one row per timebox', [44, 289, 241, 14], HELP, 'ink-3'),
    control('Save…', [982, 692, 90, 36]),
  ],
  'export-page': [
    text('Quote what you expected', [44, 380, 164, 17], NAME, 'ink'),
    text('Planned and took', [577, 501, 117, 18], '600 15px/20px Figtree', 'ink'),
    control('Save…', [982, 692, 90, 36]),
  ],
  'export-card': [
    text('With the day', [44, 347, 81, 17], NAME, 'ink'),
    control('Save as picture…', [916, 692, 156, 36]),
    control('Copy the text', [766, 692, 138, 36]),
  ],
}
