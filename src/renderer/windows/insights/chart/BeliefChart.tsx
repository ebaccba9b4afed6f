import type { BeliefMark } from '@core/insights/belief.ts'
import { useCallback, useMemo } from 'react'
import { useWords } from '../../../enough.tsx'
import { ChartFigure, Reachable } from './ChartFigure.tsx'
import { fitted, isolated, useLettering } from './lettering.ts'
import type { Mark } from './marks.ts'
import styles from './Marks.module.css'
import { Plot } from './Plot.tsx'
import { rowsAxis } from './rows.ts'
import { circle, together } from './shapes.ts'
import sizes from './sizes.module.css'
import type { Box } from './use-box.ts'
import { useScales } from './use-scales.ts'

const DRAWN = { width: 336, height: 162 }
const NAME_SIZE = 12
const NAMES = 146
const NAMES_OF_MORE = 0.5
const ROWS = { first: 28, step: 24.6, top: 14, bottom: 142 }
const SCALE = [0, 50, 100] as const
/** As many rows as the card has room for: the latest. */
export const BELIEFS_SHOWN = 5

interface BeliefProps {
  readonly belief: readonly BeliefMark[]
  readonly name: string
}

/** How much a prediction was believed before an experiment and after it, and what happened. */
export const BeliefChart = ({ belief, name }: BeliefProps) => {
  const draw = useCallback(
    (box: Box) => {
      const { unit, width } = box
      const left = (NAMES + Math.max(0, width / unit - DRAWN.width) * NAMES_OF_MORE) * unit
      return (
        <Plot
          box={box}
          edges={{ left, right: 68 * unit, top: 14 * unit, bottom: 20 * unit }}
          x={{ domain: [0, 100], ticks: SCALE, say: String, at: 158 * unit, grid: true }}
          y={rowsAxis(ROWS)}
        >
          <Beliefs belief={belief} unit={unit} width={width} />
        </Plot>
      )
    },
    [belief],
  )
  return <ChartFigure name={name} drawn={DRAWN} className={sizes.chart} draw={draw} />
}

interface BeliefsProps extends Omit<BeliefProps, 'name'> {
  readonly unit: number
  readonly width: number
}

const Beliefs = ({ belief, unit, width }: BeliefsProps) => {
  const { words } = useWords()
  const scales = useScales()
  const widthOf = useLettering(NAME_SIZE * unit)
  const rows = useMemo(
    () =>
      scales === null
        ? []
        : belief.map((mark, row) => ({
            mark,
            y: scales.y(row),
            before: scales.x(mark.before),
            after: scales.x(mark.after),
          })),
    [belief, scales],
  )
  const marks = useMemo(
    (): readonly Mark[] =>
      rows.map(({ mark: { id, prediction, before: was, after: is, happened }, y, before, after }) => ({
        id,
        x: Math.min(before, after) - 7 * unit,
        y: y - 9 * unit,
        w: Math.abs(before - after) + 14 * unit,
        h: 18 * unit,
        name: prediction,
        says: () =>
          words('insights.mark.belief', { before: was, after: is, happened: words(`insights.happened.${happened}`) }),
      })),
    [rows, unit, words],
  )
  if (scales === null) return null
  return (
    <g>
      <text x={width} y={8 * unit} textAnchor="end">
        {words('insights.legend.happened')}
      </text>
      <path className={styles.between} d={together(rows.map(({ y, before, after }) => `M${after} ${y}H${before}`))} />
      <path className={styles.before} d={together(rows.map(({ y, before }) => circle(before, y, 5.2 * unit)))} />
      <path className={styles.after} d={together(rows.map(({ y, after }) => circle(after, y, 6 * unit)))} />
      {rows.map(({ mark: { id, prediction, happened }, y }) => (
        <g key={id}>
          <text className={styles.label} x={0} y={y + 4 * unit}>
            {isolated(fitted(prediction, scales.left - 12 * unit, widthOf))}
          </text>
          <text className={styles.value} x={width} y={y + 4 * unit} textAnchor="end">
            {words(`insights.happened.${happened}`)}
          </text>
        </g>
      ))}
      <Reachable marks={marks} />
    </g>
  )
}
