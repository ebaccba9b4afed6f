import type { TimeboxView } from '@core/views/snapshot-type.ts'
import { Moon, Pause, Play, Plus, Send } from 'lucide-react'
import type { CommandInput } from '@shared/bridge.ts'
import { Button } from '../../components/Button.tsx'
import { Ring } from '../../components/Ring.tsx'
import { Spoken } from '../../components/Spoken.tsx'
import { StatusLine } from '../../components/StatusLine.tsx'
import { Title } from '../../components/Title.tsx'
import { useWords } from '../../enough.tsx'
import { AwayQuestion } from './AwayQuestion.tsx'
import { spokenLeft } from './spoken-left.ts'
import styles from './RunningPanel.module.css'

interface PanelProps {
  readonly timebox: TimeboxView
}

/** Ring, title and one line. They keep their place in every state. */
export const RunningTop = ({ timebox }: PanelProps) => {
  const { words } = useWords()
  const { phase, title, until, away, cap } = timebox
  const line = {
    running: () => words('running.until', { time: { clock: until ?? 0 } }),
    paused: () => words('running.paused'),
    away: () => words('running.away', { from: { clock: away?.from ?? 0 }, to: { clock: away?.to ?? 0 } }),
    resting: () => words('running.resting', { count: cap }),
  }[phase]
  return (
    <div className={styles.top}>
      <Ring timebox={timebox} />
      <div className={styles.words}>
        <Title of={title} />
        <p className={styles.line}>{line()}</p>
      </div>
      <Spoken live>{spokenLeft(timebox, words)}</Spoken>
    </div>
  )
}

interface LowerProps extends PanelProps {
  /** a refusal's sentence */
  readonly answer: string | null
  readonly onCommand: (command: CommandInput) => void
}

/** What can be done now: shipping first, and quieter ways below. */
export const RunningLower = ({ timebox, answer, onCommand }: LowerProps) => (
  <div className={styles.lower}>
    {answer !== null && <StatusLine answer>{answer}</StatusLine>}
    {timebox.phase === 'away' ? (
      <AwayQuestion timebox={timebox} onCommand={onCommand} />
    ) : (
      <Actions timebox={timebox} phase={timebox.phase} onCommand={onCommand} />
    )}
  </div>
)

interface ActionsProps {
  readonly timebox: TimeboxView
  readonly phase: Exclude<TimeboxView['phase'], 'away'>
  readonly onCommand: (command: CommandInput) => void
}

const Actions = ({ timebox, phase, onCommand }: ActionsProps) => {
  const { words } = useWords()
  const { id: timeboxId, extensionsLeft } = timebox
  return (
    <>
      <div className={styles.acts}>
        <Aside timebox={timebox} phase={phase} onCommand={onCommand} />
        <Button variant="primary" icon={Send} onClick={() => onCommand({ type: 'ship', timeboxId })}>
          {words('running.ship')}
        </Button>
      </div>
      <div className={styles.less}>
        {phase === 'running' ? (
          extensionsLeft > 0 && (
            <Button
              variant="quiet"
              size="s"
              icon={Plus}
              onClick={() => onCommand({ type: 'openPrompt', timeboxId, step: 'extend' })}
            >
              {words('running.more')}
            </Button>
          )
        ) : (
          <Button variant="quiet" size="s" icon={Moon} onClick={() => onCommand({ type: 'park', timeboxId })}>
            {words('running.park')}
          </Button>
        )}
      </div>
    </>
  )
}

/** Beside shipping: what the state of the timebox offers. */
const Aside = ({ timebox: { id: timeboxId }, phase, onCommand }: ActionsProps) => {
  const { words } = useWords()
  switch (phase) {
    case 'running':
      return (
        <Button icon={Pause} onClick={() => onCommand({ type: 'pause', timeboxId })}>
          {words('running.pause')}
        </Button>
      )
    case 'paused':
      return (
        <Button icon={Play} onClick={() => onCommand({ type: 'resume', timeboxId })}>
          {words('running.carryOn')}
        </Button>
      )
    case 'resting':
      return (
        <Button onClick={() => onCommand({ type: 'openPrompt', timeboxId, step: 'ways' })}>
          {words('running.otherWays')}
        </Button>
      )
  }
}
