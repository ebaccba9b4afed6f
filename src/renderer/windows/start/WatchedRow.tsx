import { nameOf } from '@core/noticed/wanted.ts'
import { FileText, Folder, X } from 'lucide-react'
import { useId, type ClipboardEvent, type KeyboardEvent } from 'react'
import { Button, IconButton } from '../../components/Button.tsx'
import { classes } from '../../components/classes.ts'
import { Icon } from '../../components/Icon.tsx'
import { Select } from '../../components/Select.tsx'
import { StatusLine } from '../../components/StatusLine.tsx'
import { useWords } from '../../enough.tsx'
import { useLostFocus } from '../../use-lost-focus.ts'
import type { Watching } from './use-watched.ts'
import styles from './MoreOptions.module.css'

/** The file or folder to watch: what was chosen, or ways to choose; below it one calm sentence where there is one. */
export const WatchedRow = ({ watching }: { readonly watching: Watching }) => {
  const id = useId()
  const { watched, sentence } = watching
  return (
    <>
      {watched === undefined ? (
        <Choosing watching={watching} sentenceId={id} />
      ) : (
        <Chosen watching={watching} watched={watched} />
      )}
      {sentence !== null && (
        <StatusLine id={id} answer className={styles.sentence}>
          {sentence}
        </StatusLine>
      )}
    </>
  )
}

/** Without a choice the first third of the time is for drafting. */
const MODES = ['first', 'drafting', 'polishing'] as const

interface ChosenProps {
  readonly watching: Watching
  readonly watched: NonNullable<Watching['watched']>
}

const Chosen = ({ watching: { choice, setMode, remove }, watched: { path, mode } }: ChosenProps) => {
  const { words } = useWords()
  const row = useLostFocus<HTMLDivElement>()
  const name = choice?.name ?? nameOf(path)
  return (
    <div ref={row} tabIndex={-1} className={styles.row}>
      <Icon of={choice?.isFolder === true ? Folder : FileText} className={styles.icon} />
      <span className={styles.name} title={path} dir="auto">
        {name}
      </span>
      <span className={styles.end}>
        <Select
          name={words('start.watched.mode')}
          value={mode ?? 'first'}
          options={MODES.map((one) => ({ value: one, name: words(`start.watched.modes.${one}`) }))}
          onChoose={(chosen) => setMode(chosen === 'first' ? null : chosen)}
        />
        <IconButton icon={X} size="s" name={words('start.watched.remove', { name })} onClick={remove} />
      </span>
    </div>
  )
}

interface ChoosingProps {
  readonly watching: Watching
  readonly sentenceId: string
}

const Choosing = ({ watching: { typed, sentence, type, take, takeFile, choose }, sentenceId }: ChoosingProps) => {
  const { words } = useWords()
  const id = useId()
  const field = useLostFocus<HTMLInputElement>()
  const onPaste = ({ clipboardData }: ClipboardEvent): void => {
    const [file] = clipboardData.files
    if (file === undefined) take(clipboardData.getData('text'))
    else takeFile(file)
  }
  // With Ctrl or Cmd it starts, which waits for what was typed by itself.
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) take(typed)
  }
  return (
    <div className={classes(styles.row, styles.wraps)}>
      <label htmlFor={id}>
        <Icon of={FileText} className={styles.icon} />
        {words('start.watched.name')}
      </label>
      <input
        id={id}
        ref={field}
        className={styles.input}
        dir="auto"
        autoComplete="off"
        value={typed}
        placeholder={words('start.watched.path')}
        aria-describedby={sentence === null ? undefined : sentenceId}
        onChange={(event) => type(event.target.value)}
        onPaste={onPaste}
        onKeyDown={onKey}
        onBlur={() => take(typed)}
      />
      <span className={classes(styles.end, styles.ways)}>
        <Button size="s" variant="quiet" onClick={() => choose('file')}>
          {words('start.watched.file')}
        </Button>
        <Button size="s" variant="quiet" onClick={() => choose('folder')}>
          {words('start.watched.folder')}
        </Button>
      </span>
    </div>
  )
}
