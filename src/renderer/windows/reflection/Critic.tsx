import { ArrowRight } from 'lucide-react'
import { useId } from 'react'
import { Icon } from '../../components/Icon.tsx'
import { Label } from '../../components/Field.tsx'
import { useWords } from '../../enough.tsx'
import styles from './Critic.module.css'
import { KINDER } from './keeping.ts'
import type { Writing } from './use-evening.ts'
import { Paragraph, WrittenLine } from './Written.tsx'

/** What the critic said, and a kinder sentence that is just as true. */
export const Critic = ({ evening: { view, draft, write } }: { readonly evening: Writing }) => {
  const { words } = useWords()
  const id = useId()
  const { critic } = draft
  const kinder = view.suggestions?.kinder.map(({ sentence }) => sentence) ?? []
  /** One of ours gives way to another; a person's own words stay, and it joins them. */
  const take = (sentence: string): void => {
    const own = critic.kinder.trim()
    const next = own === '' || kinder.includes(own) ? sentence : `${own}\n${sentence}`
    write({ critic: { ...critic, kinder: next } })
    document.getElementById(KINDER)?.focus()
  }
  return (
    <div className={styles.pair}>
      <div className={styles.side}>
        <Label htmlFor={id}>{words('reflection.critic.said')}</Label>
        <div className={styles.quote}>
          <Paragraph
            id={id}
            look="critic"
            value={critic.said}
            placeholder={words('reflection.critic.saidExample')}
            onWrite={(said) => write({ critic: { ...critic, said } })}
          />
        </div>
        <output className={styles.talk}>{view.suggestions?.talk === true && words('reflection.critic.talk')}</output>
        {view.askVoice && (
          <div className={styles.asked}>
            <Label htmlFor={`${id}voice`} hint={words('reflection.critic.voiceHint')}>
              {words('reflection.critic.voice')}
            </Label>
            <div className={styles.quote}>
              <WrittenLine
                id={`${id}voice`}
                value={critic.voice}
                onWrite={(voice) => write({ critic: { ...critic, voice } })}
              />
            </div>
          </div>
        )}
      </div>
      <span className={styles.arrow}>
        <Icon of={ArrowRight} />
      </span>
      <div className={styles.side}>
        <Label htmlFor={KINDER}>{words('reflection.critic.kinder')}</Label>
        <div className={styles.quote}>
          <Paragraph
            id={KINDER}
            look="voice"
            value={critic.kinder}
            placeholder={words('reflection.critic.kinderExample')}
            onWrite={(text) => write({ critic: { ...critic, kinder: text } })}
          />
        </div>
        <Offers sentences={kinder} onTake={take} />
      </div>
    </div>
  )
}

interface OffersProps {
  readonly sentences: readonly string[]
  readonly onTake: (sentence: string) => void
}

/** Sentences to start from. Why they are offered is not told: they are no verdict either. */
const Offers = ({ sentences, onTake }: OffersProps) => {
  const { words } = useWords()
  const id = useId()
  if (sentences.length === 0) return null
  return (
    <>
      <h2 id={id} className={styles.startFrom}>
        {words('reflection.critic.startFrom')}
      </h2>
      <ul className={styles.offers} aria-labelledby={id}>
        {sentences.map((sentence) => (
          <li key={sentence}>
            <button
              type="button"
              className={styles.offer}
              aria-label={words('reflection.critic.take', { sentence })}
              onClick={() => onTake(sentence)}
            >
              {sentence}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
