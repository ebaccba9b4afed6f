import type { EveningView } from '@core/views/evening-view.ts'
import { useEffect } from 'react'
import { Notices } from '../../components/StatusLine.tsx'
import { useKeys } from '../../use-keys.ts'
import { useSend } from '../../enough.tsx'
import { artOf } from './evening-art.ts'
import { EveningFooter } from './EveningFooter.tsx'
import { EveningHead } from './EveningHead.tsx'
import { EveningSky } from './EveningSky.tsx'
import { DayChoice } from './DayChoice.tsx'
import styles from './ReflectionWindow.module.css'
import { StepPage } from './StepPage.tsx'
import { takingOf } from './taking.ts'
import { useEvening } from './use-evening.ts'

interface EveningPageProps {
  readonly view: EveningView
  /** false while the window leaves, and while another day is read: it is seen, and can't be written in */
  readonly open: boolean
}

/** One evening. Ctrl or Cmd with Enter goes on, Esc stops here; both keep what was written. */
export const EveningPage = ({ view, open }: EveningPageProps) => {
  const evening = useEvening(view)
  const send = useSend()
  const { step, flush } = evening
  const stop = (): void => evening.send({ type: 'stopEvening' })
  useEffect(() => {
    if (!open) flush()
  }, [open, flush])
  useKeys((event) => {
    const chord = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
    const closing = event.key === 'Escape' || (chord && event.key.toLowerCase() === 'w')
    const going = chord && event.key === 'Enter'
    if (!open || event.repeat || (!closing && !going)) return
    event.preventDefault()
    if (closing) stop()
    else takingOf(evening)()
  })
  return (
    <div className={styles.window} inert={!open} onBlur={flush}>
      <EveningSky
        step={step}
        art={artOf(step, view)}
        aside={
          <DayChoice
            day={view.day}
            today={view.today}
            onChoose={(day) => evening.send({ type: 'openEvening', day })}
            onBefore={() => evening.send({ type: 'open', window: 'words' })}
          />
        }
        onMinimise={() => void send({ type: 'minimise', window: 'reflection' })}
        onClose={stop}
      >
        <EveningHead evening={evening} />
      </EveningSky>
      <div key={step} className={styles.body}>
        <div className={styles.main}>
          <Notices className={styles.notice} />
          <StepPage evening={evening} />
        </div>
      </div>
      <EveningFooter evening={evening} onStop={stop} />
    </div>
  )
}
