import type { EveningView } from '@core/views/evening-view.ts'
import { CalendarHeart, ChevronRight, FlaskConical, MessageCircle, Wrench, type LucideIcon } from 'lucide-react'
import { Icon } from '../../components/Icon.tsx'
import { useWords } from '../../enough.tsx'
import styles from './Circling.module.css'
import { comparable } from './evening-steps.ts'
import type { Writing } from './use-evening.ts'

/** What may still circle: one of them, or none. What the settings leave out is not there. */
export const Circling = ({ evening }: { readonly evening: Writing }) => {
  const { words } = useWords()
  const { view, draft, write, go } = evening
  const compare = ({ id, belief }: EveningView['experiments'][number]): void => {
    if (draft.experiment?.id !== id) write({ experiment: { id, happened: null, belief, learned: '' } })
    go('experiment')
  }
  return (
    <div className={styles.openings}>
      {!view.off.includes('critic') && (
        <Opening
          icon={MessageCircle}
          name={words('reflection.circling.critic.name')}
          help={words('reflection.circling.critic.help')}
          onOpen={() => go('critic')}
        />
      )}
      {!view.off.includes('mistake') && (
        <Opening
          icon={Wrench}
          name={words('reflection.circling.mistake.name')}
          help={words('reflection.circling.mistake.help')}
          onOpen={() => go('mistake')}
        />
      )}
      {comparable(view, draft).map((experiment) => (
        <Opening
          key={experiment.id}
          icon={FlaskConical}
          name={words('reflection.circling.experiment.name')}
          help={words('experiment.compare.quoted', { prediction: experiment.prediction })}
          onOpen={() => compare(experiment)}
        />
      ))}
      {view.weekly && (
        <Opening
          icon={CalendarHeart}
          name={words('weekly.title')}
          help={words('weekly.story.help')}
          onOpen={() => go('weekly')}
        />
      )}
    </div>
  )
}

interface OpeningProps {
  readonly icon: LucideIcon
  readonly name: string
  readonly help: string
  readonly onOpen: () => void
}

const Opening = ({ icon, name, help, onOpen }: OpeningProps) => (
  <button type="button" className={styles.opening} onClick={onOpen}>
    <Icon of={icon} className={styles.icon} />
    <span className={styles.words}>
      <b className={styles.name}>{name}</b>
      <small className={styles.help}>{help}</small>
    </span>
    <Icon of={ChevronRight} size="s" className={styles.end} />
  </button>
)
