import type { Tomorrow as OneThing } from '@core/reflection/evening.ts'
import { ChevronDown, ChevronUp, Sunrise } from 'lucide-react'
import { useId, useState } from 'react'
import { IconButton } from '../../components/Button.tsx'
import { Label } from '../../components/Field.tsx'
import { useWords } from '../../enough.tsx'
import styles from './Asked.module.css'
import { WrittenLine } from './Written.tsx'

const PLAN = ['where', 'when', 'how'] as const

interface TomorrowProps {
  readonly tomorrow: OneThing
  readonly onWrite: (tomorrow: OneThing) => void
}

/** One thing for tomorrow. Where, when and how unfold for those who like to plan it. */
export const Tomorrow = ({ tomorrow, onWrite }: TomorrowProps) => {
  const { words } = useWords()
  const id = useId()
  const [planning, setPlanning] = useState(() => PLAN.some((part) => tomorrow[part] !== ''))
  return (
    <div>
      <Label htmlFor={id}>{words('reflection.rest.tomorrow')}</Label>
      <div className={styles.field}>
        <WrittenLine
          id={id}
          icon={Sunrise}
          value={tomorrow.what}
          placeholder={words('reflection.rest.tomorrowExample')}
          onWrite={(what) => onWrite({ ...tomorrow, what })}
        >
          <IconButton
            icon={planning ? ChevronUp : ChevronDown}
            size="s"
            name={words('reflection.rest.plan')}
            aria-expanded={planning}
            aria-controls={`${id}plan`}
            onClick={() => setPlanning(!planning)}
          />
        </WrittenLine>
      </div>
      <div id={`${id}plan`} className={styles.plan} hidden={!planning}>
        {PLAN.map((part) => (
          <div key={part}>
            <Label htmlFor={`${id}${part}`}>{words(`reflection.rest.${part}`)}</Label>
            <div className={styles.field}>
              <WrittenLine
                id={`${id}${part}`}
                value={tomorrow[part]}
                placeholder={words(`reflection.rest.${part}Example`)}
                onWrite={(text) => onWrite({ ...tomorrow, [part]: text })}
              />
            </div>
          </div>
        ))}
      </div>
    </div>
  )
}
