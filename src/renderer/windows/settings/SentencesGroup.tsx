import type { ProductSentence } from '@core/sentences/sentences.ts'
import { ChevronDown, ChevronUp } from 'lucide-react'
import { useState } from 'react'
import { LinkButton } from '../../components/Button.tsx'
import { LabelledField } from '../../components/Field.tsx'
import { SettingGroup } from '../../components/SettingRow.tsx'
import { StatusLine } from '../../components/StatusLine.tsx'
import { useSnapshot, useWords } from '../../enough.tsx'
import { productWords } from '../../sentence-words.ts'
import { useCommand } from '../../use-command.ts'
import { CopyIcon, useCopying } from '../prompt/CopySentence.tsx'
import { AddSentence, OwnSentenceRow } from './OwnSentenceRow.tsx'
import { ProductSentences } from './ProductSentences.tsx'
import styles from './Sentences.module.css'
import { useToWhom } from './use-to-whom.ts'

/** The sentences that are seen before the rest is unfolded. */
const FIRST = ['notThisWeek', 'whereItStands'] as const satisfies readonly ProductSentence[]

/** What can be said to others: the person's own, and the product's from soft to direct. Enough sends nothing. */
export const SentencesGroup = () => {
  const { words } = useWords()
  const { settings, timebox } = useSnapshot()
  const { own, hidden } = settings.words.sentences
  const { answer, command } = useCommand()
  const [refused, setRefused] = useState<string | null>(null)
  const [all, setAll] = useState(false)
  const [name, setName] = useToWhom()
  const copying = useCopying(setRefused)
  // What is handed over is what is open; what is refused is something else.
  const about = { no: { task: '', name }, handOver: { task: timebox?.title ?? '', name } }
  const told = refused ?? answer
  return (
    <SettingGroup near name={words('settings.boundaries.sentences')} entries={own.length}>
      <ul className={styles.list}>
        {own.map((sentence) => (
          <OwnSentenceRow key={sentence.id} sentence={sentence} about={about[sentence.for]} copying={copying} />
        ))}
        {!all &&
          FIRST.filter((sentence) => !hidden.includes(sentence))
            .map((sentence) => productWords(words, sentence, { task: '', name }))
            .map((sentence) => (
              <li key={sentence} className={styles.say}>
                <span className={styles.sentence} dir="auto">
                  {sentence}
                </span>
                <CopyIcon sentence={sentence} {...copying} />
              </li>
            ))}
      </ul>
      <div className={styles.foot}>
        <AddSentence />
        <LinkButton icon={all ? ChevronUp : ChevronDown} aria-expanded={all} onClick={() => setAll(!all)}>
          {words(all ? 'sentences.fewer' : 'sentences.all')}
        </LinkButton>
      </div>
      {all && (
        <>
          <div className={styles.to}>
            <LabelledField
              label={words('sentences.toWhom')}
              hint={words('sentences.toWhomHelp')}
              placeholder={words('sentences.toWhomExample')}
              value={name}
              onWrite={setName}
            />
          </div>
          <ProductSentences
            about={about}
            copying={copying}
            onTurn={(line, on) => command({ type: 'switchLine', line, on })}
          />
        </>
      )}
      {told !== null && <StatusLine answer>{told}</StatusLine>}
    </SettingGroup>
  )
}
