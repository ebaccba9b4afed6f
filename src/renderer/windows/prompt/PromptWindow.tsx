import { asSentences } from '@core/views/together.ts'
import { Button } from '../../components/Button.tsx'
import { classes } from '../../components/classes.ts'
import { Frame } from '../../components/Frame.tsx'
import { useSnapshot, useWords } from '../../enough.tsx'
import { useCommand } from '../../use-command.ts'
import { useGuardedKeys } from '../../use-guarded-keys.ts'
import { ClosingLine } from './ClosingLine.tsx'
import { ReopenedPrompt } from './ReopenedPrompt.tsx'
import { TimeboxPrompt } from './TimeboxPrompt.tsx'
import { useHeld } from './use-held.ts'
import { useHeldClosing } from './use-held-closing.ts'
import { useSound } from './use-sound.ts'
import stage from './Stage.module.css'
import styles from './QuietPrompt.module.css'

const QUIET_HEIGHT = 260

/** The Prompt: five ways at the cap or in a loop, or two for what is out already; then one line, then it leaves. Over a whole screen it is a card in the middle. */
export const PromptWindow = () => {
  const { timebox, out: asked, prompt, unsaved } = useSnapshot()
  const closing = useHeldClosing()
  useSound()
  const out = useHeld(asked, prompt !== null || closing !== null || unsaved !== null)
  return (
    <div className={classes(stage.stage, (closing !== null || out !== null || timebox === null) && stage.short)}>
      {closing !== null ? (
        <ClosingLine closing={closing} />
      ) : out !== null ? (
        <ReopenedPrompt key={out.title} out={out} />
      ) : timebox === null ? (
        <QuietPrompt />
      ) : (
        <TimeboxPrompt key={timebox.id} timebox={timebox} />
      )}
    </div>
  )
}

/** Nothing is open. While what was chosen is not on disk yet, that is said instead of the closing line. */
const QuietPrompt = () => {
  const { unsaved } = useSnapshot()
  const { words, say } = useWords()
  const { command } = useCommand()
  const close = (): void => command({ type: 'close', window: 'prompt' })
  useGuardedKeys((key) => {
    if (key === 'escape') close()
    return key === 'escape'
  })
  return (
    <Frame height={QUIET_HEIGHT}>
      <div className={styles.page} aria-live="polite">
        <h1 className={styles.title}>{words(unsaved === null ? 'running.empty' : 'unsaved.title')}</h1>
        {unsaved !== null && <p className={styles.text}>{asSentences(words, [say(unsaved), words('unsaved.kept')])}</p>}
        <Button onClick={close}>{words('boundary.close')}</Button>
      </div>
    </Frame>
  )
}
