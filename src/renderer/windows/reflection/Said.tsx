import { useTakenFocus } from '../../use-taken-focus.ts'
import styles from './Said.module.css'

interface SaidProps {
  readonly title: string
  readonly lead: string
}

/** The headline of a step, which has the focus when the step comes, and one sentence. */
export const Said = ({ title, lead }: SaidProps) => {
  const headline = useTakenFocus<HTMLHeadingElement>()
  return (
    <>
      <h1 ref={headline} tabIndex={-1} className={styles.title}>
        {title}
      </h1>
      <p className={styles.lead}>{lead}</p>
    </>
  )
}
