import type { InsightsPage } from '@core/insights/page.ts'
import { createI18n, createWords } from '@shared/i18n.ts'
import en from '@shared/locales/en.json' with { type: 'json' }
import { I18nextProvider } from 'react-i18next'
import { daysAfter, minutes } from '../../src/core/time.ts'
import { EnoughProvider } from '../../src/renderer/enough.tsx'
import { FirstCard } from '../../src/renderer/windows/insights/cards/FirstCard.tsx'
import { Charts } from '../../src/renderer/windows/insights/Charts.tsx'
import { formatsOf } from '../../src/renderer/windows/insights/formats.ts'
import { fakeBridge } from '../../tests/renderer/support/fake-bridge.ts'
import { MONTH_PAGE, TEN_YEARS_PAGE } from '../../tests/renderer/support/insights-pages.ts'
import { may } from '../../tests/renderer/support/insights-samples.ts'
import { snapshot } from '../../tests/renderer/support/samples.ts'

const i18n = createI18n('en', en)
const formats = formatsOf(createWords(i18n, 'UTC'), 'en', '2026')
const shown = snapshot()
const bridge = fakeBridge(shown)
const nothing = (): void => undefined

/** Days of a year with what they took and planned, in minutes: the same for everybody who draws them. */
export const YEAR_OF_DAYS = Array.from({ length: 365 }, (_, place) => ({
  day: daysAfter(may(14), place - 364),
  took: 120 + ((place * 37) % 180),
  planned: 150 + ((place * 53) % 120),
}))

/** Something that changes all marks a little, so that drawing again has something to draw. */
const changed = (page: InsightsPage, by: number): InsightsPage => ({
  ...page,
  report: {
    ...page.report,
    months: page.report.months.map((month) => ({ ...month, took: minutes(Math.round(month.took / 60_000) + by * 60) })),
    tasks: page.report.tasks.map((task) => ({ ...task, took: minutes(Math.round(task.took / 60_000) + by) })),
    loops: {
      ...page.report.loops,
      marks: page.report.loops.marks.map((mark) => ({ ...mark, minute: mark.minute + by })),
    },
    belief: page.report.belief.map((mark) => ({ ...mark, after: mark.after + by })),
  },
})
const PAGES = [TEN_YEARS_PAGE, changed(TEN_YEARS_PAGE, 1)] as const

const Provided = ({ children }: { readonly children: React.ReactNode }) => (
  <I18nextProvider i18n={i18n}>
    <EnoughProvider bridge={bridge} snapshot={shown} ahead={0}>
      {children}
    </EnoughProvider>
  </I18nextProvider>
)

/** All of Insights over ten years, with as many marks as main ever sends. */
export const TenYears = ({ again }: { readonly again: boolean }) => (
  <Provided>
    <Charts page={PAGES[again ? 1 : 0]} formats={formats} onTables={nothing} onKept={nothing} />
  </Provided>
)

const DAYS_PAGE: InsightsPage = {
  ...MONTH_PAGE,
  report: {
    ...MONTH_PAGE.report,
    time: {
      bin: 'day',
      marks: YEAR_OF_DAYS.map(({ day, took, planned }) => ({
        from: day,
        timeboxes: 5,
        took: minutes(took),
        planned: minutes(planned),
      })),
    },
  },
}

/** The chart of a year of days. */
export const Days = () => (
  <Provided>
    <FirstCard page={DAYS_PAGE} formats={formats} />
  </Provided>
)

/** The whole window's charts with a year of days on top. */
export const DaysWithAll = () => (
  <Provided>
    <Charts page={DAYS_PAGE} formats={formats} onTables={nothing} onKept={nothing} />
  </Provided>
)
