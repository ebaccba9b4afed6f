import type { InsightsPage } from '@core/insights/page.ts'
import type { GlanceMark } from '@core/insights/months.ts'
import { asSentences } from '@core/views/together.ts'
import { useMemo } from 'react'
import { useWords } from '../../../enough.tsx'
import { BarsChart, type Bar } from '../chart/BarsChart.tsx'
import { DayStripChart } from '../chart/DayStripChart.tsx'
import type { Formats } from '../formats.ts'
import { firstCardOf, titleOf } from '../titles.ts'
import { Card, Quiet } from './Card.tsx'
import { Legend } from './Legend.tsx'
import styles from './FirstCard.module.css'

interface FirstCardProps {
  readonly page: InsightsPage
  readonly formats: Formats
}

/** What comes first: the last closed day, the days of the period, or its months. */
export const FirstCard = ({ page, formats }: FirstCardProps) => {
  switch (firstCardOf(page)) {
    case 'strip':
      return <StripCard page={page} formats={formats} />
    case 'time':
      return <TimeCard page={page} formats={formats} />
    case 'months':
      return <MonthsCard page={page} formats={formats} />
  }
}

const StripCard = ({ page, formats }: FirstCardProps) => {
  const { words, say } = useWords()
  const { strip } = page.report
  const title = titleOf('strip', page, words, formats)
  const empty = strip.bars.length === 0
  const loops = strip.bars.flatMap(({ loops: some }) => some.map(({ at }) => formats.clock(at)))
  const said = page.says.strip === null ? [] : [say(page.says.strip)]
  const parts = [
    ...said,
    ...(loops.length === 0 ? [] : [words('insights.summary.loopAt', { times: formats.list(loops) })]),
    ...page.joy.map(({ name, from }) => words('insights.summary.joyAt', { name, at: formats.clock(from) })),
  ]
  const summary = parts.length === 0 ? title : words('together.titled', { title, said: asSentences(words, parts) })
  return (
    <Card
      title={title}
      say={empty ? undefined : said[0]}
      className={styles.first}
      legend={empty ? undefined : <StripLegend page={page} />}
    >
      {empty ? (
        <Quiet title={words('insights.empty.day')} text={words('insights.empty.dayText')} />
      ) : (
        <div className={styles.chart}>
          <DayStripChart page={page} name={summary} formats={formats} />
        </div>
      )}
    </Card>
  )
}

/** Every mark that is there. */
const StripLegend = ({ page: { report, workHours, joy } }: { readonly page: InsightsPage }) => {
  const { bars } = report.strip
  return (
    <Legend
      of={[
        ...(workHours === null ? [] : (['workHours'] as const)),
        'took',
        ...(bars.some(({ plan }) => plan?.what === 'unneeded') ? (['unneeded'] as const) : []),
        ...(bars.some(({ plan }) => plan?.what === 'passed') ? (['plannedEnd'] as const) : []),
        ...(bars.some(({ loops }) => loops.length > 0) ? (['loop'] as const) : []),
        ...(joy.length === 0 ? [] : (['joy'] as const)),
      ]}
    />
  )
}

const TimeCard = ({ page, formats }: FirstCardProps) => {
  const { words, say } = useWords()
  const { report, says } = page
  const { bin, marks } = report.time
  const isWeek = report.period.view === 'week'
  const title = titleOf('time', page, words, formats)
  const bars = useMemo(
    () =>
      marks.map(({ from, took, planned, timeboxes }): Bar => ({
        from,
        took,
        planned,
        name: () => formats.bin(from, bin),
        says: () =>
          words('insights.mark.time', {
            count: timeboxes,
            planned: formats.lasted(planned),
            took: formats.lasted(took),
          }),
      })),
    [marks, bin, formats, words],
  )
  const ticks = useMemo(
    () =>
      marks.map(({ from }, place) => ({
        place,
        word: isWeek ? formats.weekday(from, 'short') : String(Number(from.slice(8))),
      })),
    [marks, isWeek, formats],
  )
  return (
    <Card
      title={title}
      say={says.time === null ? undefined : say(says.time)}
      className={styles.first}
      legend={marks.length === 0 ? undefined : <Legend of={['planned', 'took']} />}
    >
      {marks.length === 0 ? (
        <Quiet title={words('insights.empty.day')} text={words('insights.empty.spanText')} />
      ) : (
        <div className={styles.chart}>
          <BarsChart
            bars={bars}
            ticks={ticks}
            name={words('together.titled', { title, said: words('insights.summary.time', { count: marks.length }) })}
            formats={formats}
          />
        </div>
      )}
    </Card>
  )
}

const MonthsCard = ({ page, formats }: FirstCardProps) => {
  const { words, say } = useWords()
  const { report, says } = page
  const { months, period } = report
  const inYears = useMemo(() => months.length > 1 && months.every(({ from }) => from.slice(5) === '01-01'), [months])
  const bars = useMemo(
    () =>
      months.map((mark): Bar => ({
        from: mark.from,
        took: mark.took,
        planned: null,
        name: () => formats.bin(mark.from, inYears ? 'year' : 'month'),
        says: () =>
          asSentences(words, [
            words('insights.mark.month', { count: mark.timeboxes, took: formats.lasted(mark.took) }),
            ...(outcomesOf(mark).length === 0
              ? []
              : [
                  words('insights.mark.outcomes', {
                    outcomes: formats.list(
                      outcomesOf(mark).map(([what, count]) => words(`insights.outcome.${what}`, { count })),
                    ),
                  }),
                ]),
          ]),
      })),
    [months, inYears, formats, words],
  )
  const ticks = useMemo(() => {
    if (period.view === 'year') return months.map(({ from }, place) => ({ place, word: formats.month(from, 'short') }))
    return months.flatMap(({ from }, place) => {
      const year = from.slice(0, 4)
      return months[place - 1]?.from.startsWith(year) === true ? [] : [{ place, word: year }]
    })
  }, [months, period, formats])
  const title = titleOf('months', page, words, formats)
  const [first, second] = bars
  if (first !== undefined && second === undefined)
    return (
      <Card title={title} className={styles.first}>
        <Quiet title={first.name()} text={first.says()} />
      </Card>
    )
  return (
    <Card
      title={title}
      say={says.time === null ? undefined : say(says.time)}
      className={styles.first}
      legend={months.length === 0 ? undefined : <Legend of={['took']} />}
    >
      {months.length === 0 ? (
        <Quiet title={words('insights.empty.day')} text={words('insights.empty.spanText')} />
      ) : (
        <div className={styles.chart}>
          <BarsChart
            bars={bars}
            ticks={ticks}
            name={words('together.titled', { title, said: words('insights.summary.months', { count: months.length }) })}
            formats={formats}
          />
        </div>
      )}
    </Card>
  )
}

const OUTCOMES = ['ship', 'draft', 'handOver', 'park'] as const
const outcomesOf = (mark: GlanceMark) =>
  OUTCOMES.flatMap((what) => (mark[what] === 0 ? [] : [[what, mark[what]] as const]))
