import type { DurationMs, LocalDay } from '@core/time.ts'
import { useCallback, useMemo } from 'react'
import { minutesOf, type Formats } from '../formats.ts'
import { spanAxis } from './axis.ts'
import { ChartFigure, Reachable } from './ChartFigure.tsx'
import type { Mark } from './marks.ts'
import styles from './Marks.module.css'
import { Plot } from './Plot.tsx'
import { spanWords } from './span-words.ts'
import { rounded, together } from './shapes.ts'
import sizes from './sizes.module.css'
import type { Box } from './use-box.ts'
import { useScales } from './use-scales.ts'

const DRAWN = { width: 1008, height: 114 }
const WORDS_END = 40
const PLOT_BEGINS = 52
/** A bar fills this part of its place, and never more than so many pixels of the drawing. */
const PART = 0.62
const WIDEST = 30
/** A plan reaches beyond its bar on both sides by so much. */
const BEYOND = 3
const TICK_WIDE = 42

/** One bar: a stretch of time, what it took and what was planned. */
export interface Bar {
  readonly from: LocalDay
  readonly took: DurationMs
  /** null where no plan is shown */
  readonly planned: DurationMs | null
  readonly says: () => string
  readonly name: () => string
}

interface BarsProps {
  readonly bars: readonly Bar[]
  /** words under bars, by the place of the bar; thinned out where there is no room */
  readonly ticks: readonly { readonly place: number; readonly word: string }[]
  readonly name: string
  readonly formats: Formats
}

/** Time taken in stretches that had a timebox, beside each other without holes. */
export const BarsChart = ({ bars, ticks, name, formats }: BarsProps) => {
  const draw = useCallback(
    (box: Box) => {
      const { unit, width } = box
      const axis = spanAxis(
        Math.max(...bars.map(({ took, planned }) => Math.max(minutesOf(took), minutesOf(planned ?? took)))),
      )
      const edges = { left: PLOT_BEGINS * unit, right: 10 * unit, top: 8 * unit, bottom: 20 * unit }
      const slot = (width - edges.left - edges.right) / Math.max(1, bars.length)
      const shown = spaced(ticks, slot, TICK_WIDE * unit)
      const byPlace = new Map(shown.map(({ place, word }) => [place, word]))
      return (
        <Plot
          box={box}
          edges={edges}
          x={{
            domain: [-0.5, Math.max(bars.length, 1) - 0.5],
            ticks: shown.map(({ place }) => place),
            say: (place) => byPlace.get(place) ?? '',
            at: 110 * unit,
          }}
          y={{
            domain: [0, axis.most],
            ticks: axis.ticks,
            say: spanWords(axis, formats),
            at: WORDS_END * unit,
            grid: true,
          }}
        >
          <Bars bars={bars} slot={slot} unit={unit} />
        </Plot>
      )
    },
    [bars, ticks, formats],
  )
  return <ChartFigure name={name} drawn={DRAWN} className={sizes.strip} draw={draw} />
}

/** Ticks that have room beside each other. */
const spaced = <T extends { readonly place: number }>(all: readonly T[], slot: number, each: number): readonly T[] => {
  const kept: T[] = []
  for (const tick of all) {
    const last = kept.at(-1)
    if (last === undefined || (tick.place - last.place) * slot >= each) kept.push(tick)
  }
  return kept
}

interface MarksProps {
  readonly bars: readonly Bar[]
  readonly slot: number
  readonly unit: number
}

const Bars = ({ bars, slot, unit }: MarksProps) => {
  const scales = useScales()
  const wide = Math.max(1, Math.min(WIDEST * unit, slot * PART))
  const places = useMemo(
    () =>
      scales === null
        ? []
        : bars.map((bar, place) => ({
            bar,
            x: scales.x(place) - wide / 2,
            took: scales.y(minutesOf(bar.took)),
            planned: bar.planned === null ? null : scales.y(minutesOf(bar.planned)),
          })),
    [bars, scales, wide],
  )
  const marks = useMemo(
    (): readonly Mark[] =>
      places.map(({ bar, x, took, planned }) => {
        const top = Math.min(took, planned ?? took)
        return {
          id: bar.from,
          x,
          y: top,
          w: wide,
          h: Math.max(1, (scales?.bottom ?? 0) - top),
          get name() {
            return bar.name()
          },
          says: bar.says,
        }
      }),
    [places, scales, wide],
  )
  if (scales === null) return null
  const { bottom } = scales
  const beyond = Math.min(BEYOND * unit, (slot - wide) / 2)
  return (
    <g>
      <path
        className={styles.took}
        d={together(places.map(({ x, took }) => rounded({ x, y: took, w: wide, h: Math.max(1, bottom - took) }, 3)))}
      />
      <path
        className={styles.planned}
        d={together(
          places.flatMap(({ x, planned }) =>
            planned === null ? [] : [rounded({ x: x - beyond, y: planned - 1.25, w: wide + 2 * beyond, h: 2.5 }, 1.25)],
          ),
        )}
      />
      <Reachable marks={marks} />
    </g>
  )
}
