import { GRADES, PRODUCT_SENTENCES, PURPOSES, type ProductSentence, type Purpose } from '@core/sentences/sentences.ts'
import { useId } from 'react'
import { Switch } from '../../components/Switch.tsx'
import { useSnapshot, useWords } from '../../enough.tsx'
import { productWords, type About } from '../../sentence-words.ts'
import { CopyIcon, type Copying } from '../prompt/CopySentence.tsx'
import styles from './Sentences.module.css'

interface ProductSentencesProps {
  /** what is filled in, by what a sentence is for */
  readonly about: Readonly<Record<Purpose, About>>
  readonly copying: Copying
  readonly onTurn: (line: ProductSentence, on: boolean) => void
}

/** All sentences of the product by what they are for and how direct they are; each can be left out of what is offered. */
export const ProductSentences = ({ about, copying, onTurn }: ProductSentencesProps) => {
  const { words } = useWords()
  return PURPOSES.map((purpose) => (
    <div key={purpose} className={styles.purpose}>
      <h3 className={styles.name}>{words(`sentences.purposes.${purpose}`)}</h3>
      {GRADES.map((grade) => (
        <section key={grade}>
          <h4 className={styles.grade}>{words(`sentences.grades.${grade}`)}</h4>
          <ul>
            {PRODUCT_SENTENCES[purpose][grade].map((sentence) => (
              <Row
                key={sentence}
                sentence={sentence}
                said={productWords(words, sentence, about[purpose])}
                copying={copying}
                onTurn={onTurn}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  ))
}

interface RowProps extends Pick<ProductSentencesProps, 'copying' | 'onTurn'> {
  readonly sentence: ProductSentence
  readonly said: string
}

const Row = ({ sentence, said, copying, onTurn }: RowProps) => {
  const { hidden } = useSnapshot().settings.words.sentences
  const id = useId()
  return (
    <li className={styles.say}>
      <span id={id} className={styles.sentence} dir="auto">
        {said}
      </span>
      <CopyIcon sentence={said} {...copying} />
      <Switch labelledBy={id} on={!hidden.includes(sentence)} onTurn={(on) => onTurn(sentence, on)} />
    </li>
  )
}
