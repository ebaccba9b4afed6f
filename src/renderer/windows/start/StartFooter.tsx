import type { StartDraft } from '@core/drafts.ts'
import { Button } from '../../components/Button.tsx'
import { Keys } from '../../components/Keys.tsx'
import { useSnapshot, useWords } from '../../enough.tsx'
import { budgetOf, budgetWords } from '../../budget-words.ts'
import { middleFor, projectOf } from './start-draft.ts'
import styles from './StartWindow.module.css'

interface StartFooterProps {
  readonly draft: StartDraft
  readonly minutes: number | null
  readonly onStart: () => void
}

/** One fact, the first that there is; null: none. */
const useFact = (draft: StartDraft): string | null => {
  const { words, say } = useWords()
  const { start, settings, elsewhere } = useSnapshot()
  const middle = middleFor(draft, start)
  const project = projectOf(draft)
  const budget = budgetOf(project, settings.projects)
  if (draft.more && draft.experiment !== undefined) return words('experiment.private')
  if (start.first) return words('start.first')
  if (elsewhere !== null) return say(elsewhere)
  if (budget !== null && !draft.more) return words('budget.of', { project, stands: budgetWords(budget, words) })
  return middle === null ? null : words('start.middle', { count: middle.of, took: middle.took })
}

/** One fact on the left, and the start. */
export const StartFooter = ({ draft, minutes, onStart }: StartFooterProps) => {
  const { words } = useWords()
  const fact = useFact(draft)
  return (
    <footer className={styles.footer}>
      <p className={styles.note}>{fact}</p>
      <Button variant="primary" onClick={onStart} aria-keyshortcuts="Control+Enter Meta+Enter">
        {minutes === null ? words('start.goPlain') : words('start.go', { count: minutes })}
        <Keys of={['Mod', 'Enter']} onPine />
      </Button>
    </footer>
  )
}

/** What the keys do while remembered tasks are offered. */
export const SuggestionFooter = () => {
  const { words } = useWords()
  return (
    <footer className={styles.footer}>
      <p className={styles.note}>
        <span className={styles.hints}>
          <Keys of={['Up', 'Down']} />
          <span>{words('start.choose')}</span>
          <Keys of={['Enter']} />
          <span>{words('start.take')}</span>
        </span>
      </p>
    </footer>
  )
}
