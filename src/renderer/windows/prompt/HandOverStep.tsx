import type { ProductSentence } from '@core/sentences/sentences.ts'
import { ChevronDown, ChevronUp } from 'lucide-react'
import { useState } from 'react'
import { LinkButton } from '../../components/Button.tsx'
import { Label } from '../../components/Field.tsx'
import { useSnapshot, useWords } from '../../enough.tsx'
import { offeredFor, type Offered } from '../../sentence-words.ts'
import { CopyIcon, MainSentence, type Copying } from './CopySentence.tsx'
import styles from './Prompt.module.css'

/** The sentences that are seen first; the one at the front in the large field. */
const FIRST = ['takeFromHere', 'asFarAsICan', 'whereItStands'] as const satisfies readonly ProductSentence[]

interface HandOverBodyProps {
  readonly title: string
  /** in the person's own words; may stay empty */
  readonly own: string
  readonly copying: Copying
  readonly onWrite: (own: string) => void
}

/** Sentences to pass it on with, the person's own first, or one written now. Enough sends nothing. */
export const HandOverBody = ({ title, own, copying, onWrite }: HandOverBodyProps) => {
  const { words } = useWords()
  const { sentences } = useSnapshot().settings.words
  const [all, setAll] = useState(false)
  const offered = offeredFor(words, 'handOver', sentences, { task: title, name: '' }, FIRST)
  const [main, ...others] = offered
  const seen = FIRST.length - 1
  return (
    <>
      {main !== undefined && (
        <>
          <Label className={styles.label}>{words('prompt.handOver.send')}</Label>
          <MainSentence sentence={main.words} {...copying} />
          <Label className={styles.label} hint={words('prompt.handOver.from')}>
            {words('prompt.handOver.others')}
          </Label>
        </>
      )}
      <ul className={styles.others}>
        {(all ? others : others.slice(0, seen)).map((sentence) => (
          <Row key={sentence.id} sentence={sentence} copying={copying} />
        ))}
        <li>
          <input
            className={styles.own}
            dir="auto"
            autoComplete="off"
            value={own}
            placeholder={words('prompt.handOver.own')}
            aria-label={words('prompt.handOver.own')}
            onChange={(event) => onWrite(event.target.value)}
          />
          {own.trim() !== '' && <CopyIcon sentence={own} {...copying} />}
        </li>
      </ul>
      <div className={styles.under}>
        <p className={styles.note}>{words('prompt.handOver.sends')}</p>
        {others.length > seen && (
          <LinkButton
            className={styles.aloud}
            icon={all ? ChevronUp : ChevronDown}
            iconSize="s"
            aria-expanded={all}
            onClick={() => setAll(!all)}
          >
            {words(all ? 'prompt.handOver.fewer' : 'prompt.handOver.more')}
          </LinkButton>
        )}
      </div>
    </>
  )
}

const Row = ({ sentence, copying }: { readonly sentence: Offered; readonly copying: Copying }) => (
  <li>
    <span className={styles.sentence} dir="auto">
      {sentence.words}
    </span>
    <CopyIcon sentence={sentence.words} {...copying} />
  </li>
)
