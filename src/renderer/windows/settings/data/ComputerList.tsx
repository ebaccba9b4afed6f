import type { ComputerView } from '@core/views/snapshot-type.ts'
import { useId, useState } from 'react'
import { Button, LinkButton } from '../../../components/Button.tsx'
import { StatusLine } from '../../../components/StatusLine.tsx'
import { Tag } from '../../../components/Tag.tsx'
import { useBridge, useSnapshot, useWords } from '../../../enough.tsx'
import { useLostFocus } from '../../../use-lost-focus.ts'
import { dayAt } from '../../../zoned-at.ts'
import { ComputerForm, useComputerWriting } from './ComputerForm.tsx'
import styles from './SharedFolder.module.css'
import { useAsked } from './use-asked.ts'

/** So many are in sight at once; the others wait behind a button, those that were put aside always. */
const IN_SIGHT = 8

/** Computers that share the folder, this one first. */
export const ComputerList = ({ computers }: { readonly computers: readonly ComputerView[] }) => {
  const { words } = useWords()
  const [all, setAll] = useState(false)
  const near = computers.filter(({ forgotten }) => !forgotten).slice(0, IN_SIGHT)
  const more = computers.length - near.length
  return (
    <>
      <ul className={styles.computers} aria-label={words('settings.data.shared.list')}>
        {(all ? computers : near).map((computer) => (
          <Computer key={computer.device} of={computer} />
        ))}
      </ul>
      {more > 0 && (
        <p className={styles.more}>
          <LinkButton aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? words('settings.data.shared.fewer') : words('settings.data.shared.more', { count: more })}
          </LinkButton>
        </p>
      )}
    </>
  )
}

/** One of them: its name, when it was heard of, and what can be done with it. */
const Computer = ({ of }: { readonly of: ComputerView }) => {
  const { words } = useWords()
  const bridge = useBridge()
  const id = useId()
  const { answer, ask } = useAsked()
  const { kept } = useComputerWriting(of.device)
  const [step, setStep] = useState<'read' | 'write' | 'answered'>(kept === undefined ? 'read' : 'write')
  const { device, name, own, running, forgotten } = of
  if (step === 'write') {
    return (
      <li className={styles.writing}>
        <ComputerForm computer={of} onDone={() => setStep('answered')} />
      </li>
    )
  }
  return (
    <li className={styles.computer}>
      <div className={styles.words}>
        <h3 id={`${id}name`} className={styles.name}>
          <bdi>{name}</bdi>
        </h3>
        <About computer={of} />
        {answer !== null && <StatusLine answer>{answer}</StatusLine>}
      </div>
      {running && <Tag tone="pine">{words('settings.data.shared.running')}</Tag>}
      <span className={styles.end}>
        <Rename key={step} id={id} returns={step === 'answered'} onClick={() => setStep('write')} />
        {!own && !forgotten && (
          <Button
            id={`${id}forget`}
            size="s"
            aria-labelledby={`${id}forget ${id}name`}
            onClick={() =>
              ask(
                () => bridge.forgetComputer(device),
                () => null,
              )
            }
          >
            {words('settings.data.shared.forget')}
          </Button>
        )}
      </span>
    </li>
  )
}

/** Which computer it is, or when it was heard of; and what became there of what was erased. */
const About = ({ computer }: { readonly computer: ComputerView }) => {
  const { words } = useWords()
  const heard = useHeard()
  const { own, forgotten, erased } = computer
  const which = own
    ? words('settings.data.shared.own')
    : forgotten
      ? words('settings.data.shared.asideHelp')
      : heard(computer)
  return (
    <>
      <p className={styles.about}>{which}</p>
      {erased !== null && !own && (
        <p className={styles.about}>
          {words(erased ? 'settings.data.shared.erased' : 'settings.data.shared.notErased')}
        </p>
      )}
    </>
  )
}

/** When a computer was last heard of: today by the clock, earlier by the day. */
const useHeard = (): ((computer: ComputerView) => string) => {
  const { words } = useWords()
  const { at, zone } = useSnapshot()
  return ({ heardAt }) => {
    if (heardAt === null) return words('settings.data.shared.notHeard')
    const day = dayAt(heardAt, zone)
    return day === dayAt(at, zone)
      ? words('settings.data.shared.heard', { at: { clock: heardAt } })
      : words('settings.data.shared.heardOn', { day: { date: day } })
  }
}

interface RenameProps {
  /** what the ids of its row begin with */
  readonly id: string
  /** it is there again, and takes the focus that was in its place */
  readonly returns: boolean
  readonly onClick: () => void
}

const Rename = ({ id, returns, onClick }: RenameProps) => {
  const { words } = useWords()
  const button = useLostFocus<HTMLButtonElement>()
  return (
    <Button
      {...(returns ? { ref: button } : {})}
      id={`${id}rename`}
      size="s"
      aria-labelledby={`${id}rename ${id}name`}
      onClick={onClick}
    >
      {words('settings.data.shared.rename')}
    </Button>
  )
}
