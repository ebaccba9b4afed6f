import { productLineSchema, type ProductLine } from '@core/words/product-lines.ts'
import { ChevronDown, ChevronUp } from 'lucide-react'
import { useId, useState } from 'react'
import { Button, LinkButton } from '../../components/Button.tsx'
import { SettingGroup, SettingRow } from '../../components/SettingRow.tsx'
import { StatusLine } from '../../components/StatusLine.tsx'
import { Switch } from '../../components/Switch.tsx'
import { useSnapshot, useWords } from '../../enough.tsx'
import { useAfterRemoval } from '../../use-after-removal.ts'
import { useCommand } from '../../use-command.ts'
import { AddWord } from './KindWordForm.tsx'
import styles from './KindWords.module.css'
import { OwnWord } from './OwnWord.tsx'
import { SwitchRow } from './rows.tsx'

/** The lines that are seen before the rest is unfolded. */
const FIRST = [
  'timeAndEnergy',
  'goodAndUnfinished',
  'versionInYourHead',
  'setback',
] as const satisfies readonly ProductLine[]
const OTHERS = productLineSchema.options.filter((line) => !FIRST.some((first) => first === line))

/** Sentences that are shown when somebody stops: the person's own, then the product's, then those from reflections. */
export const KindWordsSection = () => {
  const { words } = useWords()
  const own = useSnapshot().settings.words
  const { command, answer } = useCommand()
  const [all, setAll] = useState(false)
  const list = useAfterRemoval<HTMLUListElement>(own.kind.length)
  return (
    <>
      <SettingGroup>
        <ul ref={list} tabIndex={-1} aria-label={words('settings.words.name')} className={styles.list}>
          {own.kind.map((word) => (
            <OwnWord key={word.id} word={word} />
          ))}
          {[...FIRST, ...(all ? OTHERS : [])].map((line) => (
            <SentenceRow
              key={line}
              sentence={words(`kindWords.${line}`)}
              on={!own.hidden.includes(line)}
              onTurn={(on) => command({ type: 'switchLine', line, on })}
            />
          ))}
        </ul>
        <div className={styles.add}>
          <AddWord />
          <LinkButton icon={all ? ChevronUp : ChevronDown} aria-expanded={all} onClick={() => setAll(!all)}>
            {words(all ? 'settings.words.fewer' : 'settings.words.all')}
          </LinkButton>
        </div>
      </SettingGroup>
      {answer !== null && <StatusLine answer>{answer}</StatusLine>}
      <SettingGroup name={words('words.ownVoice')}>
        <SwitchRow setting="wordsFromReflections" help={words('words.fromReflectionsHelp')} />
        <ul className={styles.list}>
          {own.pairs.map(({ id, kinder, quiet }) => (
            <SentenceRow
              key={id}
              sentence={kinder}
              on={!quiet}
              onTurn={(on) => command({ type: 'quietWord', list: 'pairs', id, quiet: !on })}
            />
          ))}
        </ul>
        <SettingRow name={words('settings.words.found')} help={words('settings.words.foundHelp')}>
          {({ describedBy }) => (
            <Button size="s" aria-describedby={describedBy} onClick={() => command({ type: 'open', window: 'words' })}>
              {words('settings.words.open')}
            </Button>
          )}
        </SettingRow>
      </SettingGroup>
    </>
  )
}

interface SentenceRowProps {
  readonly sentence: string
  readonly on: boolean
  readonly onTurn: (on: boolean) => void
}

/** A sentence that is shown, or not. */
const SentenceRow = ({ sentence, on, onTurn }: SentenceRowProps) => {
  const id = useId()
  return (
    <li className={styles.row}>
      <span id={id} className={styles.sentence} dir="auto">
        {sentence}
      </span>
      <Switch labelledBy={id} on={on} onTurn={onTurn} />
    </li>
  )
}
