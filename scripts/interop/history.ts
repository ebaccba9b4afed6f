import type { InsightsPage } from '../../src/core/insights/page.ts'
import { EVERYTHING } from '../../src/core/insights/filter.ts'
import { periodOf } from '../../src/core/insights/period.ts'
import { reportOf } from '../../src/core/insights/report.ts'
import { epochMs, localDaySchema, minutes, type LocalDay } from '../../src/core/time.ts'
import type { TimeboxRecord } from '../../src/core/timebox/timebox.ts'
import { text } from '../../src/core/views/text.ts'
import { weekWords } from '../../src/core/week-words/week-words.ts'
import { believable, type MonthOfLife } from '../../tests/support/histories/believable.ts'

/** The last day of the history. */
export const LAST: LocalDay = localDaySchema.parse('2026-05-14')
const MONDAY = localDaySchema.parse('2026-05-11')

/** Titles that trouble spreadsheets, calendars and pages. */
const WILD = [
  '=1+1',
  '+49 30 1234',
  '-2 days',
  '@SUM(A1:A9)',
  ' =HYPERLINK("http://example.com","click")',
  '＝1+1',
  '"quoted", and; separated',
  'a\\b, c;d: e',
  'كتابة ملاحظة للعميل',
  'Ärger & <b>Umlaute</b> “so”',
  '🌿 one leaf',
  'A very long title that goes on and on. '.repeat(8).trim().slice(0, 300),
  '007',
  '1e5',
  'TRUE',
  '2026-05-14',
  "'tis done",
  '',
]

const wild = (like: TimeboxRecord): readonly TimeboxRecord[] =>
  WILD.map((title, place) =>
    changed(like, {
      id: `wild-${place}`,
      title,
      marks: title === '' ? [] : [title, 'a second line'],
      ifThen: title,
      day: LAST,
      startedAt: epochMs(Date.UTC(2026, 4, 14, 12, place)),
      endedAt: epochMs(Date.UTC(2026, 4, 14, 12, place, 30)),
      took: minutes(0.5),
      outcome: { kind: 'park', left: minutes(1), note: title },
    }),
  )
const changed = (like: TimeboxRecord, change: Partial<TimeboxRecord>): TimeboxRecord => ({ ...like, ...change })

/** Some months of a believable life, its last day with titles that are hard to write down. */
export const life = (timeboxes: number): readonly MonthOfLife[] => {
  const months = [...believable({ seed: 7, timeboxes })]
  const last = months.at(-1)
  const [like] = last?.timeboxes ?? []
  if (last === undefined || like === undefined) throw new Error('there is no history')
  return [...months.slice(0, -1), { ...last, timeboxes: [...last.timeboxes, ...wild(like)] }]
}

/** The page of the last week. */
export const lastWeek = (months: readonly MonthOfLife[]): InsightsPage => {
  const experiments = months.flatMap((month) => month.experiments)
  const written = months.flatMap(({ wins }) => wins)
  const records = Object.fromEntries(months.map(({ month, timeboxes }) => [month, timeboxes]))
  const period = periodOf('week', LAST, LAST)
  const report = reportOf({ period, closed: LAST, filter: EVERYTHING, months: {}, records, experiments, written })
  const week = {
    week: MONDAY,
    records: months.flatMap(({ timeboxes }) => timeboxes.filter(({ day }) => day >= MONDAY)),
    experiments,
    written,
  }
  return {
    today: LAST,
    closed: LAST,
    isEmpty: false,
    report,
    earlier: null,
    later: null,
    says: {
      strip: null,
      time: null,
      planned: text('insights.says.planned.less', { task: report.tasks[0]?.title ?? '' }),
      goalposts: null,
      loops: text('insights.says.loops.spread.week', {}),
      belief: null,
    },
    words: { week: MONDAY, isLast: false, sentences: weekWords(week), own: 'Glad about that.', next: null },
    workHours: null,
    joy: [],
    kinds: [],
    projects: [],
    budgets: [],
  }
}
