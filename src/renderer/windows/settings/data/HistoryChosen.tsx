import type { HistorySeen, HistoryWish } from '@shared/bridge.ts'
import { IMPORT_FORMS } from '@shared/cli/imports.ts'
import { useId, useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Select } from '../../../components/Select.tsx'
import { useWords } from '../../../enough.tsx'
import styles from './DataSection.module.css'
import { HistoryColumns } from './HistoryColumns.tsx'

interface HistoryChosenProps {
  readonly seen: HistorySeen
  /** Look at it in another way. */
  readonly onRead: (wish: HistoryWish) => void
  readonly onLeave: () => void
  readonly onTake: () => void
}

/** What was chosen: what it is read as, what would come of it, and to take it in or to leave it. */
export const HistoryChosen = ({ seen, onRead, onLeave, onTake }: HistoryChosenProps) => {
  const { words } = useWords()
  const label = useId()
  const { name, form, table, lines, fresh } = seen
  /** Columns are being said, and were not read yet: what is told here is of before. */
  const [said, setSaid] = useState(false)
  const forms = IMPORT_FORMS.map((one) => ({ value: one, name: words(`settings.data.history.forms.${one}`) }))
  return (
    <section className={styles.seen} aria-label={name}>
      <div className={styles.what}>
        <h3>{name}</h3>
        <span id={label}>{words('settings.data.history.as')}</span>
        <Select
          labelledBy={label}
          value={form ?? ''}
          options={
            form === null ? [{ value: '' as const, name: words('settings.data.history.unknown') }, ...forms] : forms
          }
          onChoose={(chosen) => {
            if (chosen !== '') onRead({ form: chosen, columns: {}, order: null })
          }}
        />
      </div>
      {!said && (
        <ul className={styles.lines} aria-live="polite">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {table !== null && (
        <HistoryColumns
          table={table}
          open={fresh === 0}
          onSay={() => setSaid(true)}
          onRead={(read) => onRead({ form, ...read })}
        />
      )}
      <div className={styles.ends}>
        <Button size="s" variant="quiet" onClick={onLeave}>
          {words('settings.data.leaveIt')}
        </Button>
        {fresh > 0 && !said && (
          <Button size="s" onClick={onTake}>
            {words('settings.data.takeIn')}
          </Button>
        )}
      </div>
    </section>
  )
}
