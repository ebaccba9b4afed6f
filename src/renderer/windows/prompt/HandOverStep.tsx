import { Label } from '../../components/Field.tsx'
import { useWords } from '../../enough.tsx'
import { CopyIcon, MainSentence, type Copying } from './CopySentence.tsx'
import styles from './Prompt.module.css'

interface HandOverBodyProps {
  readonly title: string
  /** in the person's own words; may stay empty */
  readonly own: string
  readonly copying: Copying
  readonly onWrite: (own: string) => void
}

/** Three sentences to pass it on with, or one's own. Enough sends nothing. */
export const HandOverBody = ({ title, own, copying, onWrite }: HandOverBodyProps) => {
  const { words } = useWords()
  const take = title === '' ? words('prompt.handOver.takePlain') : words('prompt.handOver.take', { task: title })
  const others = [words('prompt.handOver.far'), words('prompt.handOver.stands')]
  return (
    <>
      <Label className={styles.label}>{words('prompt.handOver.send')}</Label>
      <MainSentence sentence={take} {...copying} />
      <Label className={styles.label}>{words('prompt.handOver.others')}</Label>
      <ul className={styles.others}>
        {others.map((sentence) => (
          <li key={sentence}>
            <span className={styles.sentence}>{sentence}</span>
            <CopyIcon sentence={sentence} {...copying} />
          </li>
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
      <p className={styles.note}>{words('prompt.handOver.sends')}</p>
    </>
  )
}
