import type { Boundary } from '@core/boundaries/boundary.ts'
import type { JoyBlock } from '@core/boundaries/joy-time.ts'
import type { Settings } from '@core/settings.ts'
import type { EpochMs, LocalDay } from '@core/time.ts'
import type { ProjectView, Snapshot } from '@core/views/snapshot-type.ts'
import { NO_WORK_HOURS, type WorkHours } from '../../../src/core/boundaries/work-hours.ts'
import { minutes } from '../../../src/core/time.ts'
import { atCap, later, mins, reply, settings, snapshot } from './samples.ts'
import type { Scene } from './scenes.ts'

const START = { window: 'start', width: 460, height: 300 } as const
const SETTINGS = { window: 'settings', width: 820, height: 680, fits: false } as const
const LONG =
  'Rewrite the onboarding email so that new customers who come from the old plan understand what changes in June, which price stays as it was, how they can object, and whom they may ask about an invoice.'

/** A project with a budget that is partly used. */
export const BETA: ProjectView = {
  id: 'project-1',
  name: 'Beta',
  budget: { project: 'Beta', per: 'all', planned: mins(180), used: mins(70) },
}

const hours = (from: number, to: number): WorkHours['monday'] => ({
  on: true,
  from: minutes(from * 60),
  to: minutes(to * 60),
})
/** The week of the drawing. */
export const WEEK: WorkHours = {
  ...NO_WORK_HOURS,
  monday: hours(9, 17.5),
  tuesday: hours(9, 16),
  wednesday: hours(9, 17.5),
  thursday: hours(9, 17.5),
  friday: hours(9, 15),
}
export const PAINTING: JoyBlock = {
  id: 'joy-1',
  name: 'Painting',
  day: '2026-05-12' as LocalDay,
  at: minutes(19 * 60),
  length: minutes(90),
  rule: 'FREQ=WEEKLY;BYDAY=TU,TH',
  except: [],
}

/** 17:30, and nine the next morning. */
export const ENDED: Extract<Boundary, { name: 'afterHours' }> = {
  name: 'afterHours',
  ended: later(6 * 60 + 55),
  until: later(22 * 60 + 25),
  isTomorrow: true,
}
const JOY: Boundary = { name: 'joy', activity: 'Painting', ends: later(595), until: later(595) }
const SLIDES = {
  title: 'Slides for Monday’s review',
  cap: '25',
  marks: [],
  ifThen: '',
  kind: 'slides',
  more: false,
} as const
/** The start of the drawing, refused by a question. */
export const asked = (
  boundary: Boundary,
  change: Partial<Snapshot['start']> = {},
  at: EpochMs = later(8 * 60),
): Snapshot =>
  snapshot({
    at,
    start: { ...snapshot().start, boundary, ...change },
    drafts: { start: { ...SLIDES, marks: [] } },
  })
const AFTER = { refusal: { code: 'afterHours', message: 'Your work day is over.' }, keys: ['Enter'] }
const IN_JOY = { refusal: { code: 'joyTime', message: 'This time is kept.' }, keys: ['Enter'] }

/** The Settings window at its page "Boundaries". */
export const boundaries = (change: Partial<Settings> = {}, projects: readonly ProjectView[] = []): Snapshot =>
  snapshot({ settings: { ...settings({ workHours: WEEK, joyTime: [PAINTING], ...change }), projects } })
const PAGE = { ...SETTINGS, click: ['Boundaries'] }

/** Questions before a start, budgets, and the page "Boundaries". */
export const BOUNDARY_SCENES: Readonly<Record<string, Scene>> = {
  'start-afterhours': { ...START, ...AFTER, snapshot: asked(ENDED) },
  'start-afterhours-friday': {
    ...START,
    ...AFTER,
    snapshot: asked({ ...ENDED, until: later(4 * 24 * 60 - 95), isTomorrow: false }),
  },
  'start-dayoff': { ...START, ...AFTER, snapshot: asked({ ...ENDED, ended: null }) },
  'start-joy': { ...START, ...IN_JOY, snapshot: asked(JOY) },
  'start-joy-long': {
    ...START,
    ...IN_JOY,
    height: 336,
    snapshot: { ...asked({ ...JOY, activity: LONG }), language: 'long' },
  },
  'start-afterhours-tray': {
    ...START,
    snapshot: asked(ENDED, {
      asked: {
        title: 'Reply to Priya about the Q3 budget',
        cap: mins(15),
        command: { type: 'startAgain', taskId: 't1' },
      },
    }),
  },
  'prompt-budget': {
    window: 'prompt',
    width: 580,
    height: 612,
    snapshot: atCap(reply({ budget: { project: 'Beta', per: 'all', planned: mins(180), used: mins(185) } })),
  },
  'settings-boundaries': { ...PAGE, snapshot: boundaries() },
  'settings-boundaries-all': {
    ...PAGE,
    height: 1500,
    click: ['Boundaries', 'Monday, 9:00\u201317:30. Change'],
    snapshot: boundaries(
      {
        workHours: { ...WEEK, saturday: hours(15, 1) },
        joyTime: [PAINTING, { ...PAINTING, id: 'joy-2', name: 'Choir', rule: '', day: '2026-05-20' as LocalDay }],
        holidays: ['2026-05-14', '2026-12-24'] as LocalDay[],
      },
      [BETA, { id: 'project-2', name: 'Garden', budget: null }],
    ),
  },
  'settings-boundaries-writing': {
    ...PAGE,
    height: 1500,
    click: ['Boundaries', 'Edit Painting', 'Add a project'],
    snapshot: boundaries(),
  },
  'settings-reflection-hours': { ...SETTINGS, click: ['Reflection'], snapshot: boundaries() },
  'settings-boundaries-rtl': { ...PAGE, height: 1300, rtl: true, snapshot: boundaries({}, [BETA]) },
  'settings-boundaries-forced': { ...PAGE, height: 1300, forced: true, snapshot: boundaries({}, [BETA]) },
  'start-afterhours-rtl': { ...START, ...AFTER, rtl: true, snapshot: asked(ENDED) },
  'settings-boundaries-none': { ...PAGE, snapshot: boundaries({ workHours: NO_WORK_HOURS, joyTime: [] }) },
  'settings-boundaries-long': {
    ...SETTINGS,
    height: 2000,
    keys: ['Shift+Tab', 'Shift+Tab', 'Enter'],
    snapshot: {
      ...boundaries(
        {
          textSize: 130,
          joyTime: [{ ...PAINTING, name: LONG }],
          holidays: ['2026-05-14', '2026-12-24', '2026-12-25', '2027-01-01'] as LocalDay[],
        },
        [{ ...BETA, name: LONG }, BETA],
      ),
      language: 'long',
      textSize: 130,
    },
  },
}
