import type { ReflectionStep } from '@core/reflection/draft.ts'
import type { EveningView } from '@core/views/evening-view.ts'
import type { EveningScene } from './EveningArt.tsx'

const SCENES = {
  ships: 'cairn',
  three: 'sprouts',
  rest: 'moon',
  circling: 'curl',
  critic: 'critic',
  mistake: 'bowl',
  experiment: 'rise',
  weekly: 'sprouts',
} as const satisfies Readonly<Record<ReflectionStep, EveningScene>>

/** The line's event at each step; where nothing left the hands it is one pebble. */
export const artOf = (step: ReflectionStep, { ships }: Pick<EveningView, 'ships'>): EveningScene =>
  step === 'ships' && ships.length === 0 ? 'pebble' : SCENES[step]
