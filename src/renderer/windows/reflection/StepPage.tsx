import { useWords } from '../../enough.tsx'
import { Circling } from './Circling.tsx'
import { Compare } from './Compare.tsx'
import { Critic } from './Critic.tsx'
import { Mistake } from './Mistake.tsx'
import { RestStep } from './RestStep.tsx'
import { Said } from './Said.tsx'
import { ShipsStep } from './ShipsStep.tsx'
import { ThreeStep } from './ThreeStep.tsx'
import type { Writing } from './use-evening.ts'
import { Weekly } from './Weekly.tsx'

/** What a step asks: a headline, a sentence, and room to write. */
export const StepPage = ({ evening }: { readonly evening: Writing }) => {
  const { words } = useWords()
  const { view, step } = evening
  switch (step) {
    case 'ships': {
      const count = view.ships.length
      const title = words(view.isToday ? 'reflection.ships.title' : 'reflection.ships.past', { count })
      return (
        <>
          <Said title={title} lead={words(count === 0 ? 'reflection.ships.leadNone' : 'reflection.ships.lead')} />
          <ShipsStep evening={evening} />
        </>
      )
    }
    case 'three':
      return (
        <>
          <Said title={words('reflection.three.title')} lead={words('reflection.three.lead')} />
          <ThreeStep evening={evening} />
        </>
      )
    case 'rest':
      return (
        <>
          <Said title={words('reflection.rest.title')} lead={words('reflection.rest.lead')} />
          <RestStep evening={evening} />
        </>
      )
    case 'circling':
      return (
        <>
          <Said title={words('reflection.circling.title')} lead={words('reflection.circling.lead')} />
          <Circling evening={evening} />
        </>
      )
    case 'critic':
      return (
        <>
          <Said title={words('reflection.critic.title')} lead={words('reflection.critic.lead')} />
          <Critic evening={evening} />
        </>
      )
    case 'mistake':
      return (
        <>
          <Said title={words('reflection.mistake.title')} lead={words('reflection.mistake.lead')} />
          <Mistake evening={evening} />
        </>
      )
    case 'experiment':
      return <Compare evening={evening} />
    case 'weekly':
      return (
        <>
          <Said title={words('weekly.title')} lead={words('weekly.lead')} />
          <Weekly evening={evening} />
        </>
      )
  }
}
