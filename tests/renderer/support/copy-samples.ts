import type { CopiedFile, EarlierCopy } from '@shared/bridge.ts'

/** Files with copies, as they are chosen from. */
export const COPIED: readonly CopiedFile[] = [
  { file: 'history/abcdefgh/2026-05', kind: 'history', month: '2026-05' },
  { file: 'reflections/abcdefgh/2026-05', kind: 'reflections', month: '2026-05' },
  { file: 'tasks/abcdefgh', kind: 'tasks', month: null },
  { file: 'settings', kind: 'settings', month: null },
]

/** Copies of one of them, the newest first: one from before something went back, those of days, one from before an update. */
export const EARLIER: readonly EarlierCopy[] = [
  {
    id: '2026-05-14T08-15-30.000Z',
    day: '2026-05-14',
    at: Date.UTC(2026, 4, 14, 8, 15, 30),
    held: { timeboxes: 41, experiments: 3 },
    same: false,
  },
  { id: '2026-05-14', day: '2026-05-14', at: null, held: { timeboxes: 38, experiments: 3 }, same: true },
  { id: '2026-05-13', day: '2026-05-13', at: null, held: { timeboxes: 35, experiments: 1 }, same: false },
  { id: 'v1', day: '2026-05-02', at: null, held: { timeboxes: 0 }, same: false },
]

/** Scenes of copies that are held against a picture. */
export const COPY_PICTURES = ['settings-privacy-copies'] as const
