import type { LookView, TimeboxView } from '@core/views/snapshot-type.ts'
import { Eye, Moon, Pause, Play, Plus, Send, Wind } from 'lucide-react'
import type { CommandInput } from '@shared/bridge.ts'
import type { Words } from '@shared/i18n.ts'
import type { ComponentProps } from 'react'
import { Button } from '../../components/Button.tsx'
import { Ring } from '../../components/Ring.tsx'
import { ShippedRing } from '../../components/ShippedRing.tsx'
import { Spoken } from '../../components/Spoken.tsx'
import { StatusLine } from '../../components/StatusLine.tsx'
import { Title } from '../../components/Title.tsx'
import { useSnapshot, useWords } from '../../enough.tsx'
import { AwayQuestion } from './AwayQuestion.tsx'
import { useLostFocus } from '../../use-lost-focus.ts'
import { LookLower } from './LookLower.tsx'
import { MarksLower } from './MarksLower.tsx'
import { asksAway, type Panel } from './panel-of.ts'
import { spokenLeft } from './spoken-left.ts'
import type { Marking } from './use-marking.ts'
import styles from './RunningPanel.module.css'

interface TopProps {
  readonly panel: Exclude<Panel, { about: 'nothing' }>
  readonly marking: Marking
}

/** Ring, title and one line. They keep their place in every state. */
export const RunningTop = ({ panel, marking }: TopProps) => {
  const { words } = useWords()
  const timebox = panel.about === 'timebox' ? panel.timebox : null
  const more = panel.look === null ? null : moreOf(panel.look)
  return (
    <div className={styles.top}>
      {timebox === null ? <ShippedRing /> : <Ring timebox={timebox} />}
      <div className={styles.words}>
        <Title of={panel.about === 'timebox' ? panel.timebox.title : panel.look.title} />
        <p className={styles.line}>{timebox === null ? words('look.shipped') : lineOf(timebox, words)}</p>
        {more !== null && <Also key={more}>{words(more)}</Also>}
        {marking.offered && marking.of === null && <MarksLink returns={marking.returns} onOpen={marking.open} />}
      </div>
      <Spoken live>{timebox === null ? '' : spokenLeft(timebox, words)}</Spoken>
    </div>
  )
}

/** The way to what good enough means: two clicks from the tray. @param returns it takes the focus that was in its place */
const MarksLink = ({ returns, onOpen }: { readonly returns: boolean; readonly onOpen: () => void }) => {
  const { words } = useWords()
  const link = useLostFocus<HTMLButtonElement>()
  return (
    <button {...(returns ? { ref: link } : {})} type="button" className={styles.marks} onClick={onOpen}>
      {words('running.marks')}
    </button>
  )
}

const Also = ({ children }: { readonly children: string }) => {
  const line = useLostFocus<HTMLParagraphElement>()
  return (
    <p ref={line} tabIndex={-1} className={styles.also}>
      {children}
    </p>
  )
}

const lineOf = ({ phase, until, away, cap }: TimeboxView, words: Words): string => {
  const asked = awayLine(away, words)
  if (asked !== null) return asked
  switch (phase) {
    case 'running':
      return words('running.until', { time: { clock: until ?? 0 } })
    case 'paused':
      return words('running.paused')
    case 'away':
      return ''
    case 'resting':
      return words('running.resting', { count: cap })
  }
}

const awayLine = (away: TimeboxView['away'], words: Words): string | null => {
  if (away === null) return null
  const from = { clock: away.from }
  return away.to === null ? words('running.awayNow', { from }) : words('running.away', { from, to: { clock: away.to } })
}

/** What is said once about a wish to look again, under the line. */
const moreOf = ({ step, toFeelSure }: LookView): 'look.waiting' | 'look.lessSure' | null => {
  if (step === 'waiting') return 'look.waiting'
  return step === 'looking' && toFeelSure ? 'look.lessSure' : null
}

interface LowerProps extends TopProps {
  /** a refusal's sentence */
  readonly answer: string | null
  readonly onCommand: (command: CommandInput) => void
}

/** What can be done now: shipping first, and quieter ways below. A wish to look again is asked about in their place. */
export const RunningLower = ({ panel, marking, answer, onCommand }: LowerProps) => {
  const { look } = panel
  if (look !== null) {
    const open = panel.about === 'timebox'
    return <LookLower key={look.timeboxId} look={look} open={open} answer={answer} onCommand={onCommand} />
  }
  if (marking.of !== null) return <MarksLower key={marking.of.id} marking={marking} answer={answer} />
  return panel.about === 'timebox' ? <OpenLower timebox={panel.timebox} answer={answer} onCommand={onCommand} /> : null
}

const OpenLower = ({
  timebox,
  answer,
  onCommand,
}: Omit<LowerProps, 'panel' | 'marking'> & { readonly timebox: TimeboxView }) => (
  <div className={styles.lower}>
    {answer !== null && <StatusLine answer>{answer}</StatusLine>}
    {asksAway(timebox) ? (
      <AwayQuestion timebox={timebox} onCommand={onCommand} />
    ) : (
      <Actions timebox={timebox} phase={timebox.phase === 'away' ? 'running' : timebox.phase} onCommand={onCommand} />
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
  return (
    <>
      <div className={styles.acts}>
        <Aside timebox={timebox} phase={phase} onCommand={onCommand} />
        <Button variant="primary" icon={Send} onClick={() => onCommand({ type: 'ship', timeboxId: timebox.id })}>
          {words('running.ship')}
        </Button>
      </div>
      <div className={styles.less}>
        <Less timebox={timebox} phase={phase} onCommand={onCommand} />
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
        <Button icon={Eye} onClick={() => onCommand({ type: 'wantToLook', timeboxId })}>
          {words('running.look')}
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

/** Below, without a frame. */
const Less = ({ timebox: { id: timeboxId, extensionsLeft }, phase, onCommand }: ActionsProps) => {
  const { words } = useWords()
  const { settings } = useSnapshot()
  const more: CommandInput = settings.values.askReason
    ? { type: 'openPrompt', timeboxId, step: 'extend' }
    : { type: 'extend', timeboxId, reason: '' }
  switch (phase) {
    case 'running':
      return (
        <>
          <Quiet icon={Pause} onClick={() => onCommand({ type: 'pause', timeboxId })}>
            {words('running.pause')}
          </Quiet>
          {extensionsLeft > 0 && (
            <Quiet icon={Plus} onClick={() => onCommand(more)}>
              {words('running.more')}
            </Quiet>
          )}
        </>
      )
    case 'paused':
      return (
        <Quiet icon={Moon} onClick={() => onCommand({ type: 'park', timeboxId })}>
          {words('running.park')}
        </Quiet>
      )
    case 'resting':
      return (
        <Quiet icon={Wind} onClick={() => onCommand({ type: 'openPrompt', timeboxId, step: 'breathe' })}>
          {words('breathe.name')}
        </Quiet>
      )
  }
}

const Quiet = (props: Pick<ComponentProps<typeof Button>, 'icon' | 'onClick' | 'children'>) => (
  <Button variant="quiet" size="s" {...props} />
)
