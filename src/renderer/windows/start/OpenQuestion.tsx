import type { TimeboxView } from '@core/views/snapshot-type.ts'
import { Moon } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { Button } from '../../components/Button.tsx'
import { useWords } from '../../enough.tsx'
import styles from './OpenQuestion.module.css'

interface OpenQuestionProps {
  readonly timebox: TimeboxView
  /** of the timebox to start */
  readonly minutes: number
  readonly onPark: () => void
  readonly onStay: () => void
}

/** A timebox is still open: parking it and starting is one click. The focus is on the question, on no button. */
export const OpenQuestion = ({ timebox, minutes, onPark, onStay }: OpenQuestionProps) => {
  const { words } = useWords()
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  const stay = words('start.open.stay', { task: timebox.title })
  return (
    <section className={styles.question} role="alertdialog" aria-labelledby="still-open" aria-describedby="still-left">
      <h1 id="still-open" ref={title} tabIndex={-1} className={styles.title} title={timebox.title}>
        {words('start.open.title', { task: timebox.title })}
      </h1>
      <p id="still-left" className={styles.left}>
        {words('start.open.left', { count: timebox.left })}
      </p>
      <div className={styles.answers}>
        <Button variant="primary" size="l" wide icon={Moon} onClick={onPark}>
          {words('start.open.park', { count: minutes })}
        </Button>
        <Button size="l" wide title={stay} onClick={onStay}>
          <span className={styles.stay}>{stay}</span>
        </Button>
      </div>
    </section>
  )
}
