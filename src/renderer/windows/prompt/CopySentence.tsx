import { Check, Copy } from 'lucide-react'
import { useState } from 'react'
import { Button, IconButton } from '../../components/Button.tsx'
import { Spoken } from '../../components/Spoken.tsx'
import { useBridge, useWords } from '../../enough.tsx'
import { copyable } from './prompt-draft.ts'
import styles from './Prompt.module.css'

/** What was copied last, and how to copy. */
export interface Copying {
  readonly copied: string | null
  readonly copy: (sentence: string) => void
}

/** Put a sentence on the clipboard; a refusal is said with its calm sentence. */
export const useCopying = (onRefused: (message: string) => void): Copying => {
  const bridge = useBridge()
  const [copied, setCopied] = useState<string | null>(null)
  const copying = async (sentence: string): Promise<void> => {
    const reply = await bridge.copy(copyable(sentence))
    if (reply.ok) setCopied(sentence)
    else onRefused(reply.message)
  }
  return { copied, copy: (sentence) => void copying(sentence) }
}

interface SentenceProps extends Copying {
  readonly sentence: string
}

/** A sentence to send, with its button. */
export const MainSentence = ({ sentence, copied, copy }: SentenceProps) => {
  const { words } = useWords()
  const done = copied === sentence
  return (
    <div className={styles.say}>
      <p className={styles.sentence}>{sentence}</p>
      <Button size="s" icon={done ? Check : Copy} onClick={() => copy(sentence)}>
        {words(done ? 'prompt.copy.done' : 'prompt.copy.name')}
      </Button>
      <Spoken live>{done ? words('prompt.copy.done') : ''}</Spoken>
    </div>
  )
}

/** The icon that copies one of the other sentences. */
export const CopyIcon = ({ sentence, copied, copy }: SentenceProps) => {
  const { words } = useWords()
  const done = copied === sentence
  return (
    <>
      <IconButton
        icon={done ? Check : Copy}
        name={words('prompt.copy.sentence', { sentence })}
        onClick={() => copy(sentence)}
      />
      <Spoken live>{done ? words('prompt.copy.done') : ''}</Spoken>
    </>
  )
}
