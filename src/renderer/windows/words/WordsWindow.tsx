import { useCallback, useId, useRef } from 'react'
import { LinkButton } from '../../components/Button.tsx'
import { LabelledField } from '../../components/Field.tsx'
import { Segmented } from '../../components/Segmented.tsx'
import { Spoken } from '../../components/Spoken.tsx'
import { Notices, StatusLine } from '../../components/StatusLine.tsx'
import { TitleBar } from '../../components/TitleBar.tsx'
import { useWords } from '../../enough.tsx'
import { useCommand } from '../../use-command.ts'
import { useKeys } from '../../use-keys.ts'
import { useTakenFocus } from '../../use-taken-focus.ts'
import { NoNotes } from './NoNotes.tsx'
import { NoteDays } from './NoteDays.tsx'
import { useNotes } from './use-notes.ts'
import { useRemoving } from './use-removing.ts'
import styles from './WordsWindow.module.css'

const TABS = ['wins', 'lessons', 'stories', 'all'] as const

/** Everything that was written in evenings, to be found again. */
export const WordsWindow = () => {
  const { words } = useWords()
  const { answer, command } = useCommand()
  const notes = useNotes()
  const list = useRef<HTMLElement>(null)
  const { again } = notes
  const onRemoved = useCallback(() => {
    // The focus went with the note.
    list.current?.focus()
    again()
  }, [again])
  const removing = useRemoving(onRemoved)
  const id = useId()
  const field = useTakenFocus<HTMLInputElement>()
  const close = (): void => command({ type: 'close', window: 'words' })
  const write = (text: string): void => {
    removing.over()
    notes.write(text)
  }
  useKeys((event) => {
    const closing = event.key.toLowerCase() === 'w' && (event.ctrlKey || event.metaKey) && !event.altKey
    if (event.key !== 'Escape' && !closing) return
    event.preventDefault()
    if (closing || notes.text === '') close()
    else write('')
  })
  const { found } = notes
  const refusal = answer ?? removing.answer ?? notes.answer
  const none = found?.notes.length === 0 && notes.text.trim() !== ''
  return (
    <div className={styles.window}>
      <TitleBar
        title={words('words.title')}
        onMinimise={() => command({ type: 'minimise', window: 'words' })}
        onClose={close}
      />
      <div className={styles.head}>
        <h1 className={styles.headline}>{words('words.title')}</h1>
        <LabelledField
          type="search"
          field={field}
          label={words('words.find')}
          labelClassName={styles.label}
          placeholder={words('words.findExample')}
          value={notes.text}
          onWrite={write}
        />
        <span id={id} hidden>
          {words('words.show')}
        </span>
        <div className={styles.tabs}>
          <Segmented
            labelledBy={id}
            value={notes.tab}
            options={TABS.map((tab) => ({ value: tab, name: words(`words.tabs.${tab}`) }))}
            onChoose={(tab) => {
              removing.over()
              notes.choose(tab)
            }}
          />
        </div>
        <Notices className={styles.notice} />
        {refusal !== null && <StatusLine answer>{refusal}</StatusLine>}
      </div>
      <section ref={list} tabIndex={-1} aria-label={words('words.found')} className={styles.list}>
        {found !== null &&
          (found.notes.length === 0 ? (
            <NoNotes tab={notes.tab} searched={notes.text.trim() !== ''} />
          ) : (
            <NoteDays
              notes={found.notes}
              onOpen={(day) => command({ type: 'openEvening', day })}
              onRemove={removing.remove}
            />
          ))}
        {found?.more === true && (
          <div className={styles.more}>
            <LinkButton tone="pine" onClick={notes.more}>
              {words('words.more')}
            </LinkButton>
          </div>
        )}
      </section>
      <Spoken live>{removing.removed ? words('words.removed') : none ? words('words.findNone') : ''}</Spoken>
    </div>
  )
}
