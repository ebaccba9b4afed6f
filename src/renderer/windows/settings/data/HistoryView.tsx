import type { HistorySeen } from '@shared/bridge.ts'
import { useId, useRef, useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { StatusLine } from '../../../components/StatusLine.tsx'
import { useBridge, useWords } from '../../../enough.tsx'
import styles from './DataSection.module.css'
import { HistoryChosen } from './HistoryChosen.tsx'
import { useAsked } from './use-asked.ts'
import { useHistoryProgress } from './use-history-progress.ts'

/** Choose a file, see what would come of it, take it in; and take the last one back. */
export const HistoryView = ({ id }: { readonly id: string }) => {
  const { words } = useWords()
  const bridge = useBridge()
  const which = useId()
  const file = useRef<HTMLButtonElement>(null)
  const { answer, ask } = useAsked()
  const progress = useHistoryProgress()
  const [chosen, setChosen] = useState<{ readonly seen: HistorySeen; readonly nth: number } | null>(null)
  const show = (seen: HistorySeen): null => {
    setChosen((before) => ({ seen, nth: (before?.nth ?? 0) + 1 }))
    return null
  }
  const choose = (what: 'file' | 'folder'): void =>
    ask(
      () => bridge.chooseHistory(what),
      (seen) => (seen === null ? null : show(seen)),
    )
  const leave = (): void => {
    // The button that was pressed goes; this one stays.
    file.current?.focus()
    setChosen(null)
  }
  const take = (): void =>
    ask(progress.during(bridge.takeHistory), (count) => {
      leave()
      return words('settings.data.history.taken', { count })
    })
  const takeBack = (): void =>
    ask(progress.during(bridge.takeHistoryBack), (count) => words('imports.takenBack', { count }))
  return (
    <section id={id} className={styles.history} aria-label={words('settings.data.history.name')}>
      <div className={styles.what}>
        <span id={which}>{words('settings.data.history.which')}</span>
        <Button ref={file} size="s" aria-describedby={which} onClick={() => choose('file')}>
          {words('settings.data.history.file')}
        </Button>
        <Button size="s" aria-describedby={which} onClick={() => choose('folder')}>
          {words('settings.data.history.folder')}
        </Button>
      </div>
      {progress.now !== null && <StatusLine>{words('settings.data.history.progress', { ...progress.now })}</StatusLine>}
      {answer !== null && <StatusLine answer>{answer}</StatusLine>}
      {chosen !== null && (
        <HistoryChosen
          key={chosen.nth}
          seen={chosen.seen}
          onRead={(wish) => ask(() => bridge.readHistory(wish), show)}
          onLeave={leave}
          onTake={take}
        />
      )}
      <div className={styles.last}>
        <span id={`${which}last`}>{words('settings.data.history.last')}</span>
        <Button size="s" variant="quiet" aria-describedby={`${which}last`} onClick={takeBack}>
          {words('settings.data.history.back')}
        </Button>
      </div>
    </section>
  )
}
