import { useWords } from '../enough.tsx'
import styles from './Title.module.css'

interface TitleProps {
  /** as the person wrote it; empty when the timebox has none */
  readonly of: string
  readonly as?: 'h1' | 'p'
}

/** A task's title: two lines at most, then an ellipsis; the whole text is the tooltip and what is read aloud. */
export const Title = ({ of: title, as: Tag = 'h1' }: TitleProps) => {
  const { words } = useWords()
  const shown = title === '' ? words('untitled') : title
  return (
    <Tag className={styles.title} title={shown} dir="auto">
      {shown}
    </Tag>
  )
}
