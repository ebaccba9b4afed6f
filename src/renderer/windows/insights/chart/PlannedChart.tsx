import type { TaskTotal } from '@core/insights/planned-and-took.ts'
import { useCallback, useMemo } from 'react'
import { useWords } from '../../../enough.tsx'
import { minutesOf, type Formats } from '../formats.ts'
import { spanAxis } from './axis.ts'
import { ChartFigure, Reachable } from './ChartFigure.tsx'
import { fitted, isolated, useLettering } from './lettering.ts'
import type { Mark } from './marks.ts'
import styles from './Marks.module.css'
import { Plot } from './Plot.tsx'
import { rowsAxis } from './rows.ts'
import { rounded, together } from './shapes.ts'
import { spanWords } from './span-words.ts'
import sizes from './sizes.module.css'
import type { Box } from './use-box.ts'
import { useScales } from './use-scales.ts'

const DRAWN = { width: 336, height: 162 }
const NAME_SIZE = 12
/** Names have a third of the width, and as much of what is more than drawn. */
const NAMES = 112
const NAMES_OF_MORE = 0.3
/** Beside the longest bar there is room for its minutes, and more for hours. */
const BESIDE = 34
const BESIDE_HOURS = 52
const ROWS = { first: 10, step: 23.6, top: 0, bottom: 142 }
/** As many rows as the card has room for. */
export const TASKS_SHOWN = 6

interface PlannedProps {
  readonly tasks: readonly TaskTotal[]
  readonly name: string
  readonly formats: Formats
}

/** What was planned for tasks and what they took. */
export const PlannedChart = ({ tasks, name, formats }: PlannedProps) => {
  const draw = useCallback(
    (box: Box) => {
      const { unit, width } = box
      const axis = spanAxis(Math.max(...tasks.flatMap(({ planned, took }) => [minutesOf(planned), minutesOf(took)])))
      const left = (NAMES + Math.max(0, width / unit - DRAWN.width) * NAMES_OF_MORE) * unit
      const edges = { left, right: (axis.inHours ? BESIDE_HOURS : BESIDE) * unit, top: 0, bottom: 20 * unit }
      return (
        <Plot
          box={box}
          edges={edges}
          x={{
            domain: [0, axis.most],
            ticks: axis.ticks,
            say: spanWords(axis, formats),
            at: 158 * unit,
            grid: true,
          }}
          y={rowsAxis(ROWS)}
        >
          <Tasks tasks={tasks} unit={unit} formats={formats} inHours={axis.inHours} />
        </Plot>
      )
    },
    [tasks, formats],
  )
  return <ChartFigure name={name} drawn={DRAWN} className={sizes.chart} draw={draw} />
}

interface TasksProps extends Omit<PlannedProps, 'name'> {
  readonly unit: number
  readonly inHours: boolean
}

const Tasks = ({ tasks, unit, formats, inHours }: TasksProps) => {
  const { words } = useWords()
  const scales = useScales()
  const widthOf = useLettering(NAME_SIZE * unit)
  const rows = useMemo(
    () =>
      scales === null
        ? []
        : tasks.map((task, row) => ({
            task,
            title: task.title === '' ? words('untitled') : task.title,
            y: scales.y(row),
            took: scales.x(minutesOf(task.took)),
            planned: scales.x(minutesOf(task.planned)),
          })),
    [tasks, scales, words],
  )
  const marks = useMemo(
    (): readonly Mark[] =>
      rows.map(({ task, title, y, took, planned }) => ({
        id: title,
        x: scales?.left ?? 0,
        y: y - 9 * unit,
        w: Math.max(took, planned) - (scales?.left ?? 0) + 2 * unit,
        h: 18 * unit,
        name: title,
        says: () =>
          words('insights.mark.task', { planned: formats.lasted(task.planned), took: formats.lasted(task.took) }),
      })),
    [rows, scales, unit, formats, words],
  )
  if (scales === null) return null
  const { left } = scales
  return (
    <g>
      <path
        className={styles.took}
        d={together(rows.map(({ y, took }) => rounded({ x: left, y: y - 5 * unit, w: took - left, h: 10 * unit }, 3)))}
      />
      <path
        className={styles.planned}
        d={together(
          rows.map(({ y, planned }) => rounded({ x: planned - 1.25, y: y - 9.5 * unit, w: 2.5, h: 19 * unit }, 1.25)),
        )}
      />
      {rows.map(({ task, title, y, took, planned }) => (
        <g key={title}>
          <text className={styles.label} x={0} y={y + 4 * unit}>
            {isolated(fitted(title, left - 8 * unit, widthOf))}
          </text>
          <text className={styles.value} x={Math.max(took, planned) + 8 * unit} y={y + 4 * unit}>
            {inHours ? formats.short(task.took) : minutesOf(task.took)}
          </text>
        </g>
      ))}
      <Reachable marks={marks} />
    </g>
  )
}
