import type { ReactNode } from 'react'
import { useWords } from '../../../enough.tsx'
import marks from '../chart/Marks.module.css'
import { circle, curl, rounded } from '../chart/shapes.ts'
import styles from './Legend.module.css'

interface Sample {
  readonly width: number
  readonly height: number
  readonly drawn: ReactNode
}

/** What each mark looks like, as large as a word. */
const SAMPLES = {
  workHours: {
    width: 16,
    height: 12,
    drawn: <rect className={styles.work} x="0.5" y="0.5" width="15" height="11" rx="3" />,
  },
  took: { width: 10, height: 10, drawn: <rect className={marks.took} width="10" height="10" rx="3" /> },
  unneeded: {
    width: 16,
    height: 10,
    drawn: <rect className={styles.unneeded} x="0.75" y="0.75" width="14.5" height="8.5" rx="3" />,
  },
  plannedEnd: {
    width: 16,
    height: 10,
    drawn: (
      <>
        <path className={marks.took} d={rounded({ x: 0, y: 0, w: 16, h: 10 }, 3)} />
        <path className={marks.notch} d="M10 0V10" />
      </>
    ),
  },
  loop: { width: 18, height: 15, drawn: <path className={marks.curl} d={curl(9, 13, 1)} /> },
  joy: {
    width: 10,
    height: 10,
    drawn: <rect className={marks.joy} x="0.75" y="0.75" width="8.5" height="8.5" rx="2.25" />,
  },
  planned: {
    width: 2.5,
    height: 12,
    drawn: <rect className={styles.planned} width="2.5" height="12" rx="1" />,
  },
  left: { width: 10, height: 10, drawn: <path className={marks.left} d={circle(5, 5, 5)} /> },
  stayed: { width: 10, height: 10, drawn: <path className={marks.stayed} d={circle(5, 5, 4.125)} /> },
  before: { width: 10, height: 10, drawn: <path className={styles.before} d={circle(5, 5, 4.125)} /> },
  after: { width: 10, height: 10, drawn: <path className={marks.after} d={circle(5, 5, 5)} /> },
} as const satisfies Readonly<Record<string, Sample>>
export type MarkName = keyof typeof SAMPLES

/** Every mark of a chart and what it means. */
export const Legend = ({ of: names }: { readonly of: readonly MarkName[] }) => {
  const { words } = useWords()
  return (
    <ul className={styles.legend}>
      {names.map((name) => {
        const { width, height, drawn } = SAMPLES[name]
        return (
          <li key={name} className={styles.one}>
            <svg width={width} height={height} aria-hidden>
              {drawn}
            </svg>
            {name === 'before' || name === 'after'
              ? words(`experiment.chart.${name}`)
              : words(`insights.legend.${name}`)}
          </li>
        )
      })}
    </ul>
  )
}
