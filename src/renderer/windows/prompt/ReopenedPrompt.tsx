import type { OutView } from '@core/views/noticed-view.ts'
import { Timer } from 'lucide-react'
import { Button } from '../../components/Button.tsx'
import { Evidence } from '../../components/Evidence.tsx'
import { Frame } from '../../components/Frame.tsx'
import { Notices, StatusLine } from '../../components/StatusLine.tsx'
import { useWords } from '../../enough.tsx'
import { useCommand } from '../../use-command.ts'
import { useTakenFocus } from '../../use-taken-focus.ts'
import { MainButton, PromptFooter } from './PromptParts.tsx'
import { Sky } from './Sky.tsx'
import { useBreathing } from './use-breathing.tsx'
import styles from './Prompt.module.css'

const HEIGHT = 440
const HEADLINE = 'out-headline'
const EVIDENCE = 'out-evidence'

/** Shipped work was opened again: leaving it be is the main way, and starting a timebox is no lesser one. */
export const ReopenedPrompt = ({ out: { title, evidence } }: { readonly out: OutView }) => {
  const { words } = useWords()
  const { answer, command } = useCommand()
  const leave = (): void => command({ type: 'leaveBe' })
  const breathing = useBreathing({
    asked: '',
    first: false,
    onKey: (key) => {
      if (key === 'escape' || key === 'enter') leave()
      return key === 'escape' || key === 'enter'
    },
  })
  if (breathing.screen !== null) return breathing.screen
  return (
    <Frame
      height={HEIGHT}
      dialog={{ labelledBy: HEADLINE, describedBy: EVIDENCE }}
      actions={
        <div className={styles.actions}>
          <Notices />
          {answer !== null && <StatusLine answer>{answer}</StatusLine>}
          <MainButton name={words('prompt.out.name')} aside={words('prompt.out.aside')} onClick={leave} />
          <Button size="l" wide icon={Timer} onClick={() => command({ type: 'startOut', realThings: false })}>
            {words('prompt.out.start')}
          </Button>
        </div>
      }
      footer={
        <PromptFooter
          leaving={words('prompt.out.leave')}
          onBreathe={breathing.begin}
          onLeave={leave}
          onNotALoop={() => command({ type: 'startOut', realThings: true })}
        />
      }
    >
      <Sky eyebrow={words('prompt.eyebrow.loop')} title={title} scene="curl" tone="heather" />
      <div className={styles.head}>
        <Headline />
        <p className={styles.lead}>{words('prompt.out.lead')}</p>
        <Evidence id={EVIDENCE} className={styles.evidenceLow} evidence={evidence} />
      </div>
    </Frame>
  )
}

/** It has the focus when it comes, and again after breathing; no button has. */
const Headline = () => {
  const { words } = useWords()
  const headline = useTakenFocus<HTMLHeadingElement>()
  return (
    <h1 id={HEADLINE} ref={headline} tabIndex={-1} className={styles.headline}>
      {words('prompt.out.headline')}
    </h1>
  )
}
