import type { InsightsPage } from '@core/insights/page.ts'
import { useCallback, useMemo } from 'react'
import { usePlotArea, useXAxisScale } from 'recharts'
import { useWords } from '../../../enough.tsx'
import type { Formats } from '../formats.ts'
import { thinned } from './axis.ts'
import { ChartFigure, Reachable } from './ChartFigure.tsx'
import { hoursOf, stripNames } from './day-strip-layout.ts'
import { isolated, useLettering } from './lettering.ts'
import type { Mark } from './marks.ts'
import styles from './Marks.module.css'
import { Plot, type Axis } from './Plot.tsx'
import { curl, rounded, together } from './shapes.ts'
import sizes from './sizes.module.css'
import type { Box } from './use-box.ts'

const DRAWN = { width: 1008, height: 114 }
const NAME_SIZE = 12
const HOUR = 60
/** Room for the words of an hour: for two digits, and more for each letter. */
const HOUR_WIDE = 22
const LETTER_WIDE = 6
/** A timebox of a minute can still be seen. */
const LEAST_WIDE = 3

interface DayStripProps {
  readonly page: InsightsPage
  readonly name: string
  readonly formats: Formats
}

/** One day as a strip: work hours, timeboxes with their plans and loops, joy time. */
export const DayStripChart = ({ page, name, formats }: DayStripProps) => {
  const draw = useCallback(
    (box: Box) => {
      const { unit, width } = box
      const [from, to] = hoursOf(page.report.strip, page.workHours, page.joy)
      const hours = Array.from({ length: (to - from) / HOUR + 1 }, (_, hour) => from + hour * HOUR)
      const longest = Math.max(...hours.map((hour) => formats.hour(hour).length))
      const x: Axis = {
        domain: [from, to],
        ticks: thinned(hours, width, (HOUR_WIDE + longest * LETTER_WIDE) * unit),
        say: formats.hour,
        at: 110 * unit,
      }
      const y: Axis = { domain: [0, 1], ticks: [], say: String, at: 0 }
      // The first and the last hour have room for half of their words.
      const half = (longest * LETTER_WIDE) / 2
      const edges = { left: Math.max(14, half) * unit, right: Math.max(10, half) * unit, top: 0, bottom: 18 * unit }
      return (
        <Plot box={box} edges={edges} x={x} y={y}>
          <Strip page={page} unit={unit} formats={formats} />
        </Plot>
      )
    },
    [page, formats],
  )
  return <ChartFigure name={name} drawn={DRAWN} className={sizes.strip} draw={draw} />
}

interface StripProps extends Omit<DayStripProps, 'name'> {
  readonly unit: number
}

const Strip = ({ page, unit, formats }: StripProps) => {
  const { words } = useWords()
  const scale = useXAxisScale()
  const plot = usePlotArea()
  const widthOf = useLettering(NAME_SIZE * unit)
  const { strip } = page.report
  const at = useCallback((minute: number) => scale?.(minute) ?? 0, [scale])
  const end = (plot?.x ?? 0) + (plot?.width ?? 0)

  const bars = useMemo(
    () =>
      strip.bars.map((bar) => ({
        bar,
        rect: { x: at(bar.from), y: 24 * unit, w: Math.max(LEAST_WIDE, at(bar.to) - at(bar.from)), h: 22 * unit },
      })),
    [strip, at, unit],
  )
  const joys = useMemo(
    () =>
      page.joy.map((joy) => ({
        joy,
        rect: { x: at(joy.from), y: 24 * unit, w: Math.max(LEAST_WIDE, at(joy.to) - at(joy.from)), h: 22 * unit },
      })),
    [page.joy, at, unit],
  )
  const names = useMemo(() => {
    const untitled = words('untitled')
    const wanted = [
      ...bars.map(({ bar, rect }) => ({ id: bar.id, x: rect.x, title: bar.title === '' ? untitled : bar.title })),
      ...joys.map(({ joy, rect }) => ({ id: `joy${joy.from}`, x: rect.x, title: joy.name })),
    ].toSorted((a, b) => a.x - b.x)
    return stripNames({ wanted, end, unit, widthOf })
  }, [bars, joys, end, unit, widthOf, words])
  const marks = useMemo(
    (): readonly Mark[] => [
      ...bars.flatMap(({ bar, rect }): readonly Mark[] => [
        {
          ...rect,
          id: bar.id,
          name: bar.title === '' ? words('untitled') : bar.title,
          says: () =>
            words('insights.mark.bar', {
              from: formats.clock(bar.from),
              to: formats.clock(bar.to),
              took: formats.lasted(bar.took),
              planned: formats.lasted(bar.planned),
            }),
        },
        ...bar.loops.map((loop, place) => ({
          id: `${bar.id}loop${place}`,
          x: at(loop.at) - 8 * unit,
          y: 6 * unit,
          w: 16 * unit,
          h: 14 * unit,
          name: bar.title === '' ? words('untitled') : bar.title,
          says: () =>
            words(loop.left ? 'insights.mark.loopLeft' : 'insights.mark.loopStayed', { at: formats.clock(loop.at) }),
        })),
      ]),
      ...joys.map(({ joy, rect }) => ({
        ...rect,
        id: `joy${joy.from}`,
        name: joy.name,
        says: () => words('insights.mark.joy', { from: formats.clock(joy.from), to: formats.clock(joy.to) }),
      })),
    ],
    [bars, joys, at, unit, formats, words],
  )
  if (scale === undefined || plot === undefined) return null
  const { workHours } = page
  const radius = 5 * unit
  const outlines = bars.flatMap(({ bar: { plan }, rect }) =>
    plan?.what === 'unneeded'
      ? [rounded({ x: rect.x + 0.75, y: rect.y + 0.75, w: at(plan.at) - rect.x - 1.5, h: rect.h - 1.5 }, radius)]
      : [],
  )
  const notches = bars.flatMap(({ bar: { plan }, rect }) =>
    plan?.what === 'passed' ? [`M${at(plan.at)} ${rect.y}v${rect.h}`] : [],
  )
  return (
    <g>
      {workHours !== null && (
        <rect
          className={styles.work}
          x={at(workHours.from)}
          y={18 * unit}
          width={Math.max(0, at(workHours.to) - at(workHours.from))}
          height={34 * unit}
          rx={8 * unit}
        />
      )}
      <path className={styles.base} d={`M${plot.x} ${96 * unit}H${end}`} />
      <path className={styles.unneeded} d={together(outlines)} />
      <path className={styles.took} d={together(bars.map(({ rect }) => rounded(rect, radius)))} />
      <path className={styles.notch} d={together(notches)} />
      <path className={styles.joy} d={together(joys.map(({ rect }) => rounded(rect, radius)))} />
      <path
        className={styles.leader}
        d={together(names.map(({ x, row }) => `M${x + 0.5} ${49 * unit}V${(row === 0 ? 64 : 84) * unit}`))}
      />
      {names.map(({ id, x, row, text }) => (
        <text key={id} className={styles.label} x={x + 5 * unit} y={(row === 0 ? 68 : 88) * unit}>
          {isolated(text)}
        </text>
      ))}
      <path
        className={styles.curl}
        d={together(strip.bars.flatMap(({ loops }) => loops.map((loop) => curl(at(loop.at), 19 * unit, unit))))}
      />
      <Reachable marks={marks} />
    </g>
  )
}
