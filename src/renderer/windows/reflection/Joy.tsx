import { asList } from '@core/views/together.ts'
import { Palette } from 'lucide-react'
import { useId } from 'react'
import { OfferChip } from '../../components/Chips.tsx'
import { Label } from '../../components/Field.tsx'
import { useWords } from '../../enough.tsx'
import styles from './Asked.module.css'
import { WrittenLine } from './Written.tsx'

const JOYS = ['walk', 'music', 'call', 'nothing'] as const

interface JoyProps {
  readonly day: string
  readonly joy: string
  readonly onWrite: (joy: string) => void
}

/** Something joyful, in one's own words or from one of the chips. One row of chips is enough: two of them take turns. */
export const Joy = ({ day, joy, onWrite }: JoyProps) => {
  const { words } = useWords()
  const id = useId()
  const left = Number(day.slice(-2)) % 2 === 0 ? 'music' : 'call'
  const all = JOYS.map((name) => words(`reflection.rest.joys.${name}`))
  /** One of ours gives way to another; a person's own words stay, and it joins them. */
  const take = (offer: string): void => {
    const own = joy.trim()
    onWrite(own === '' || all.includes(own) ? offer : asList(words, [own, offer]))
    document.getElementById(id)?.focus()
  }
  return (
    <div>
      <Label htmlFor={id}>{words('reflection.rest.joy')}</Label>
      <div className={styles.field}>
        <WrittenLine id={id} icon={Palette} value={joy} onWrite={onWrite} />
      </div>
      <div className={styles.chips}>
        {JOYS.filter((name) => name !== left).map((name) => (
          <OfferChip key={name} small onTake={() => take(words(`reflection.rest.joys.${name}`))}>
            {words(`reflection.rest.joys.${name}`)}
          </OfferChip>
        ))}
      </div>
    </div>
  )
}
