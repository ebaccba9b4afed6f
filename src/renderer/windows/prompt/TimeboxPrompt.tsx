import type { TimeboxView } from '@core/views/snapshot-type.ts'
import { useEffect, useRef, type RefObject } from 'react'
import { Evidence } from '../../components/Evidence.tsx'
import { Frame } from '../../components/Frame.tsx'
import { Notices, StatusLine } from '../../components/StatusLine.tsx'
import { useWords } from '../../enough.tsx'
import { useOpened } from '../../use-opened.ts'
import { spanWords } from '../../budget-words.ts'
import { useCopying } from './CopySentence.tsx'
import { headOf, loopAt, SCENES, type Lead } from './prompt-head.ts'
import { doingOf } from './prompt-keys.ts'
import { PromptFooter } from './PromptParts.tsx'
import { Sky } from './Sky.tsx'
import { StepActions, StepBody } from './StepParts.tsx'
import { useBreathing } from './use-breathing.tsx'
import { useParking } from './use-parking.ts'
import { usePrompt, type Step } from './use-prompt.ts'
import { useTaking } from './use-taking.ts'
import styles from './Prompt.module.css'

const HEIGHT = 612
const HEADLINE = 'prompt-headline'
const LEAD = 'prompt-lead'

/** The Prompt of one open timebox: evidence first, then five ways, each of which can be left. */
export const TimeboxPrompt = ({ timebox }: { readonly timebox: TimeboxView }) => {
  const { words } = useWords()
  const prompting = usePrompt(timebox)
  const { step, asked, prompt, answer, go, leave } = prompting
  const copying = useCopying(prompting.say)
  const parking = useParking()
  const taking = useTaking({ timebox, prompting, parking, copying })
  const headline = useRef<HTMLHeadingElement>(null)
  const reason = useRef<HTMLTextAreaElement>(null)
  const head = headOf(step, timebox, prompt, words)
  const loop = loopAt(step, prompt)

  const take = (wanted: Step): void => {
    taking(wanted)
    if (wanted === 'extend') reason.current?.focus()
  }
  useOpened(() => {
    if (document.activeElement === null || document.activeElement === document.body) headline.current?.focus()
  })
  const breathing = useBreathing({
    asked,
    first: prompt?.step === 'breathe',
    onKey: (key) => {
      const doing = doingOf(key, step, timebox.extensionsLeft > 0)
      if (doing === null) return false
      if (doing === 'leave') leave()
      else if (doing === 'take') take(step)
      else go(doing.step)
      return true
    },
  })

  if (breathing.screen !== null) return breathing.screen

  return (
    <Frame
      height={HEIGHT}
      dialog={{ labelledBy: HEADLINE, describedBy: loop === null && head.lead === null ? undefined : LEAD }}
      actions={
        <div className={styles.actions}>
          <Notices />
          {answer !== null && <StatusLine answer>{answer}</StatusLine>}
          <StepActions timebox={timebox} step={step} onStep={go} onTake={take} />
        </div>
      }
      footer={
        <PromptFooter
          leaving={words(leavingOf(timebox.phase, loop !== null))}
          onBack={step === 'ways' ? undefined : () => go('ways')}
          onBreathe={breathing.begin}
          onLeave={leave}
          onNotALoop={loop === null ? undefined : prompting.notALoop}
        />
      }
    >
      <Sky
        eyebrow={head.eyebrow}
        title={timebox.title}
        scene={loop === null ? SCENES[step] : 'curl'}
        tone={loop === null ? 'lamp' : 'heather'}
      />
      <div className={styles.head}>
        <h1 id={HEADLINE} ref={headline} tabIndex={-1} className={styles.headline}>
          {head.headline}
        </h1>
        {loop === null ? (
          <>
            {head.lead !== null && <LeadLine lead={head.lead} />}
            {step === 'ways' && <BudgetLine timebox={timebox} />}
          </>
        ) : (
          <Evidence id={LEAD} className={styles.evidence} evidence={loop.evidence} changes={loop.changes} />
        )}
      </div>
      <FocusFirst key={`${asked} ${step}`} field={step === 'extend' ? reason : headline} />
      <div className={styles.step} onBlur={prompting.flush}>
        <StepBody
          timebox={timebox}
          prompting={prompting}
          parking={parking}
          copying={copying}
          reason={reason}
          questionId={LEAD}
        />
      </div>
    </Frame>
  )
}

/** One sentence, and who said it. */
const LeadLine = ({ lead: { text, by } }: { readonly lead: Lead }) => (
  <p id={LEAD} className={styles.lead} dir="auto">
    {text}
    {by !== '' && <span className={styles.by}>{by}</span>}
  </p>
)

/** The budget of its project is used: one fact, beside the cap. Nothing stops because of it. */
const BudgetLine = ({ timebox: { budget } }: { readonly timebox: TimeboxView }) => {
  const { words } = useWords()
  if (budget === null || budget.used < budget.planned) return null
  const { project } = budget
  const planned = spanWords(budget.planned, words)
  return (
    <p className={styles.fact} dir="auto">
      {words(budget.per === 'all' ? 'budget.reached' : 'budget.reachedWeek', { planned, project })}
    </p>
  )
}

/** What Esc does: it rests in the tray, the timebox is there again, or it goes on as if nothing had been said. */
const leavingOf = (phase: TimeboxView['phase'], isLoop: boolean) =>
  phase === 'resting' ? 'prompt.rest' : isLoop ? 'prompt.carryOn' : 'prompt.stay'

/** A step that has just come: its headline has the focus, never a button, and its field where it asks for a sentence. */
const FocusFirst = ({ field }: { readonly field: RefObject<HTMLElement | null> }) => {
  useEffect(() => field.current?.focus(), [field])
  return null
}
