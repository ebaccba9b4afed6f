import type { ReflectionStep } from '@core/reflection/draft.ts'
import type { ReactNode } from 'react'
import { classes } from '../../components/classes.ts'
import { TitleBar } from '../../components/TitleBar.tsx'
import { useWords } from '../../enough.tsx'
import { isEveningStep } from './evening-steps.ts'
import { EveningArt, type EveningScene } from './EveningArt.tsx'
import styles from './EveningSky.module.css'

interface EveningSkyProps {
  readonly step: ReflectionStep
  readonly art: EveningScene
  /** beside the title */
  readonly aside?: ReactNode
  readonly onMinimise: () => void
  readonly onClose: () => void
  /** where one is */
  readonly children: ReactNode
}

/** The sky from lamp to dusk, over the line with its one event. */
export const EveningSky = ({ step, art, aside, onMinimise, onClose, children }: EveningSkyProps) => {
  const { words } = useWords()
  return (
    <div className={classes(styles.sky, styles[isEveningStep(step) ? step : 'circling'])}>
      <TitleBar title={words('reflection.title')} aside={aside} onSky onMinimise={onMinimise} onClose={onClose} />
      <div className={styles.head}>
        <EveningArt scene={art} />
        <div className={styles.where}>{children}</div>
      </div>
    </div>
  )
}
