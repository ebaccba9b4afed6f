import { useWords } from '../../enough.tsx'
import { Asked } from './Asked.tsx'
import styles from './Asked.module.css'
import type { Writing } from './use-evening.ts'

/** What happened, and what is known now. A day without one is fine. */
export const Mistake = ({ evening: { draft, write } }: { readonly evening: Writing }) => {
  const { words } = useWords()
  const { mistake } = draft
  return (
    <>
      <div className={styles.two}>
        <Asked
          label={words('reflection.mistake.happened')}
          value={mistake.happened}
          onWrite={(happened) => write({ mistake: { ...mistake, happened } })}
        />
        <Asked
          label={words('reflection.mistake.learned')}
          value={mistake.learned}
          onWrite={(learned) => write({ mistake: { ...mistake, learned } })}
        />
      </div>
      <p className={styles.none}>{words('reflection.mistake.none')}</p>
    </>
  )
}
