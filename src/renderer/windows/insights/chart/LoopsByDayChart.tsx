import type { LoopsChart } from '@core/insights/loops-by-day.ts'
import type { Period } from '@core/insights/period.ts'
import { useCallback, useMemo } from 'react'
import { useWords } from '../../../enough.tsx'
import type { Formats } from '../formats.ts'
import { loopWords } from './loop-words.ts'
import { ChartFigure, Reachable } from './ChartFigure.tsx'
import { dayAt, dayAxis, placeOf, timeAxis } from './loops-layout.ts'
import type { Mark } from './marks.ts'
import styles from './Marks.module.css'
import { Plot } from './Plot.tsx'
import { circle, together } from './shapes.ts'
import sizes from './sizes.module.css'
import type { Box } from './use-box.ts'
import { useScales } from './use-scales.ts'

const DRAWN = { width: 236, height: 162 }
/** Where the words of times end, and where lines begin. */
const TIMES_END = 34
const LINES_BEGIN = 42
/** From there to the first and from the last day. */
const BEFORE_FIRST = 20
const AFTER_LAST = 18
const TICK_WIDE = { week: 30, month: 24, year: 22, all: 38 } as const
/** Marks are as large as there is room for between days. */
const LARGE = 5.5
const SMALL = 3
const FEW = 60

interface LoopsProps {
  readonly loops: LoopsChart
  readonly period: Period
  readonly name: string
  readonly formats: Formats
}

/** When loops were noticed, by day and time of day. When, never how many. */
export const LoopsByDayChart = ({ loops, period, name, formats }: LoopsProps) => {
  const draw = useCallback(
    (box: Box) => {
      const { unit, width } = box
      const left = (LINES_BEGIN + BEFORE_FIRST) * unit
      const room = width - left - AFTER_LAST * unit
      const days = dayAxis(period, loops, room, TICK_WIDE[period.view] * unit)
      const times = timeAxis(loops)
      return (
        <Plot
          box={box}
          edges={{ left, right: AFTER_LAST * unit, top: 8 * unit, bottom: 18.4 * unit }}
          x={{ ...days, say: (place) => dayWord(place, period, formats), at: 158 * unit }}
          y={{ ...times, say: formats.fullHour, at: TIMES_END * unit, reversed: true }}
        >
          <Loops loops={loops} lines={times.ticks} unit={unit} width={width} formats={formats} />
        </Plot>
      )
    },
    [loops, period, formats],
  )
  return <ChartFigure name={name} drawn={DRAWN} className={sizes.chart} draw={draw} />
}

const dayWord = (place: number, { view }: Period, formats: Formats): string => {
  const day = dayAt(place)
  switch (view) {
    case 'week':
      return formats.weekday(day, 'short')
    case 'month':
      return String(Number(day.slice(8)))
    case 'year':
      return formats.month(day, 'narrow')
    case 'all':
      return day.slice(0, 4)
  }
}

interface MarksProps {
  readonly loops: LoopsChart
  readonly lines: readonly number[]
  readonly unit: number
  readonly width: number
  readonly formats: Formats
}

const Loops = ({ loops, lines, unit, width, formats }: MarksProps) => {
  const { words } = useWords()
  const scales = useScales()
  const radius = (loops.marks.length > FEW ? SMALL : LARGE) * unit
  const places = useMemo(
    () =>
      scales === null
        ? []
        : loops.marks.map((loop) => ({ loop, x: scales.x(placeOf(loop.day)), y: scales.y(loop.minute) })),
    [loops, scales],
  )
  const marks = useMemo((): readonly Mark[] => {
    return places.map(({ loop, x, y }) => ({
      id: `${loop.day} ${loop.minute} ${String(loop.left)}`,
      x: x - radius,
      y: y - radius,
      w: 2 * radius,
      h: 2 * radius,
      get name() {
        return formats.bin(loop.day, loops.bin)
      },
      says: () => loopWords(loop, loops, words, formats),
    }))
  }, [places, loops, radius, formats, words])
  if (scales === null) return null
  const drawn = (stay: boolean, r: number): string =>
    together(places.filter(({ loop }) => loop.left !== stay).map(({ x, y }) => circle(x, y, r)))
  return (
    <g>
      <path
        className={styles.base}
        d={together(lines.map((minute) => `M${LINES_BEGIN * unit} ${scales.y(minute)}H${width}`))}
      />
      <path className={styles.left} d={drawn(false, radius)} />
      <path className={styles.stayed} d={drawn(true, radius - 0.75)} />
      <Reachable marks={marks} />
    </g>
  )
}
