import type { Ship } from '@core/reflection/day.ts'
import { Sprout, Sun } from 'lucide-react'
import { Icon } from '../../components/Icon.tsx'
import { Tag, type TagTone } from '../../components/Tag.tsx'
import { useWords } from '../../enough.tsx'
import { AddedLines } from './AddedLines.tsx'
import styles from './ShipsStep.module.css'
import type { Writing } from './use-evening.ts'

const TONES = { ship: 'pine', draft: 'lamp', handOver: 'stone' } as const satisfies Record<Ship['outcome'], TagTone>

/** What left the hands, one of them to be glad about, and room for what the app could not see. */
export const ShipsStep = ({ evening: { view, draft, write } }: { readonly evening: Writing }) => {
  const { words } = useWords()
  return (
    <ul className={styles.ships}>
      {view.ships.map((ship) => (
        <ShipRow
          key={ship.timeboxId}
          ship={ship}
          glad={draft.glad?.timeboxId === ship.timeboxId}
          onGlad={(glad) => write({ glad: glad ? { timeboxId: ship.timeboxId, title: ship.title } : null })}
        />
      ))}
      <AddedLines
        lines={draft.unseen}
        name={words('reflection.ships.unseen')}
        example={words('reflection.ships.unseenExample')}
        icon={styles.time}
        row={styles.added}
        filled={Sprout}
        onWrite={(unseen) => write({ unseen })}
      />
    </ul>
  )
}

interface ShipRowProps {
  readonly ship: Ship
  readonly glad: boolean
  readonly onGlad: (glad: boolean) => void
}

const ShipRow = ({ ship, glad, onGlad }: ShipRowProps) => {
  const { words, say } = useWords()
  const title = ship.title === '' ? words('untitled') : ship.title
  return (
    <li className={styles.ship}>
      <span className={styles.time}>{words('evidence.at', { time: { clock: ship.at } })}</span>
      <span className={styles.what}>
        <b className={styles.title} dir="auto" title={title}>
          {title}
        </b>
        <small className={styles.caption}>{say(ship.caption)}</small>
      </span>
      <span className={styles.outcome}>
        <Tag tone={TONES[ship.outcome]}>{words(`reflection.ships.outcome.${ship.outcome}`)}</Tag>
      </span>
      <button
        type="button"
        className={styles.glad}
        aria-label={words('reflection.ships.glad', { task: ship.title })}
        aria-pressed={glad}
        onClick={() => onGlad(!glad)}
      >
        <Icon of={Sun} />
      </button>
    </li>
  )
}
