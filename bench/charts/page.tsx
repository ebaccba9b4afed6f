import { barY, plot, ruleY, tickY } from '@observablehq/plot'
import { createRoot, type Root } from 'react-dom/client'
import { flushSync } from 'react-dom'
import type { ReactNode } from 'react'
import '../../src/renderer/styles/base.css'
import { drawnAfter } from './drawn.ts'
import { Naive } from './naive.tsx'
import { Days, DaysWithAll, TenYears, YEAR_OF_DAYS } from './ours.tsx'

const place = document.querySelector<HTMLElement>('#root') ?? document.body

/** The same chart as ours: bars of what days took, a tick for what was planned, axes and lines. */
const observable = (): Node =>
  plot({
    width: 1008,
    height: 114,
    x: { type: 'band', ticks: YEAR_OF_DAYS.filter((_, day) => day % 16 === 0).map(({ day }) => day) },
    y: { grid: true, ticks: 4 },
    marks: [
      barY(YEAR_OF_DAYS, { x: 'day', y: 'took', fill: '#2b6152', rx: 3 }),
      tickY(YEAR_OF_DAYS, { x: 'day', y: 'planned', stroke: '#1e2622', strokeWidth: 2.5 }),
      ruleY([0]),
    ],
  })

const first = async (drawn: ReactNode): Promise<readonly [number, Root]> => {
  const root = createRoot(place)
  return [await drawnAfter(() => flushSync(() => root.render(drawn))), root]
}

/** First drawing and drawing anew, in milliseconds. */
const both = async (draw: (again: boolean) => ReactNode): Promise<readonly [number, number]> => {
  const [once, root] = await first(draw(false))
  const again = await drawnAfter(() => flushSync(() => root.render(draw(true))))
  root.unmount()
  return [once, again]
}
const single = async (drawn: ReactNode): Promise<number> => {
  const [once, root] = await first(drawn)
  root.unmount()
  return once
}

/** What the bench calls. */
const measures = {
  ours: () => both((again) => <TenYears again={again} />),
  naive: () => both((again) => <Naive again={again} />),
  days: () => single(<Days />),
  window: () => single(<DaysWithAll />),
  plot: async () => {
    const once = await drawnAfter(() => place.replaceChildren(observable()))
    place.replaceChildren()
    return once
  },
}
Object.assign(globalThis, { measures })
