import type { KindWordChoice } from '@core/words/kind-word.ts'
import { CalendarHeart } from 'lucide-react'
import { LinkButton } from '../../components/Button.tsx'
import { useWords } from '../../enough.tsx'
import { Joy } from './Joy.tsx'
import { Resting } from './Resting.tsx'
import styles from './RestStep.module.css'
import { Tomorrow } from './Tomorrow.tsx'
import type { Writing } from './use-evening.ts'

/** What stays for another day, one thing for tomorrow, something joyful, and a kind word to close with. */
export const RestStep = ({ evening }: { readonly evening: Writing }) => {
  const { words } = useWords()
  const { view, draft, write, go } = evening
  return (
    <>
      <div className={styles.rest}>
        <Resting view={view} stays={draft.stays} onWrite={(stays) => write({ stays })} />
        <div className={styles.column}>
          <Tomorrow tomorrow={draft.tomorrow} onWrite={(tomorrow) => write({ tomorrow })} />
          <Joy day={view.day} joy={draft.joy} onWrite={(joy) => write({ joy })} />
        </div>
      </div>
      {view.word !== null && <Closing word={view.word} />}
      {view.weekly && (
        <LinkButton tone="pine" icon={CalendarHeart} className={styles.weekly} onClick={() => go('weekly')}>
          {words('weekly.title')}
        </LinkButton>
      )}
    </>
  )
}

const Closing = ({ word }: { readonly word: KindWordChoice }) => {
  const { words } = useWords()
  return (
    <p className={styles.closing} dir="auto">
      {word.own ? word.text : words(`kindWords.${word.id}`)}
    </p>
  )
}
