import type { LucideIcon } from 'lucide-react'
import { useEffect, useRef, type ReactNode } from 'react'
import { Button } from '../../components/Button.tsx'
import { StatusLine } from '../../components/StatusLine.tsx'
import styles from './Question.module.css'

interface QuestionProps {
  readonly title: string
  /** whole, where the title may be cut off */
  readonly whole?: string
  readonly text: string
  /** the answer that helps to rest */
  readonly first: { readonly icon: LucideIcon; readonly name: string; readonly onTake: () => void }
  readonly second: { readonly name: string; readonly onTake: () => void }
  /** the sentence of a refusal */
  readonly refused?: string | null
  /** a way aside, below the answers */
  readonly aside?: ReactNode
}

/** A question in place of the form, with two answers. The focus is on the question, on no button. */
export const Question = ({ title, whole, text, first, second, refused = null, aside }: QuestionProps) => {
  const headline = useRef<HTMLHeadingElement>(null)
  useEffect(() => headline.current?.focus(), [])
  return (
    <section className={styles.question} role="alertdialog" aria-labelledby="question" aria-describedby="question-text">
      <h1 id="question" ref={headline} tabIndex={-1} className={styles.title} title={whole}>
        {title}
      </h1>
      <p id="question-text" className={styles.text}>
        {text}
      </p>
      {refused !== null && <StatusLine answer>{refused}</StatusLine>}
      <div className={styles.answers}>
        <Button variant="primary" size="l" wide icon={first.icon} onClick={first.onTake}>
          {first.name}
        </Button>
        <Button size="l" wide title={second.name} onClick={second.onTake}>
          <span className={styles.cut}>{second.name}</span>
        </Button>
      </div>
      {aside !== undefined && <div className={styles.aside}>{aside}</div>}
    </section>
  )
}
