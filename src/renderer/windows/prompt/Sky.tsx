import { classes } from '../../components/classes.ts'
import { LineArt, type Scene } from '../../components/LineArt.tsx'
import { Title } from '../../components/Title.tsx'
import styles from './Sky.module.css'

interface SkyProps {
  readonly eyebrow: string
  readonly title: string
  readonly scene: Scene
  /** lamp at the cap, pine once it is out, heather where a loop was noticed */
  readonly tone?: 'lamp' | 'pine' | 'heather'
}

/** The tinted sky: what this is about on the left, one event on the line at the right. */
export const Sky = ({ eyebrow, title, scene, tone = 'lamp' }: SkyProps) => (
  <header className={classes(styles.sky, styles[tone])}>
    <LineArt scene={scene} />
    <div className={styles.words}>
      <p>{eyebrow}</p>
      <Title as="p" of={title} />
    </div>
  </header>
)
