import type { CopiedFile, EarlierCopy } from '@shared/bridge.ts'
import { localeOf } from '../../../locale-of.ts'
import { useId, useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Select } from '../../../components/Select.tsx'
import { StatusLine } from '../../../components/StatusLine.tsx'
import { Tag } from '../../../components/Tag.tsx'
import { dayOf, monthNameOf } from '../../../day-format.ts'
import { useBridge, useSnapshot, useWords } from '../../../enough.tsx'
import styles from './DataSection.module.css'
import { useAsked } from './use-asked.ts'
import { useCopies } from './use-copies.ts'

interface CopiesListProps {
  readonly id: string
  readonly files: readonly CopiedFile[]
}

/** What can go back, and the copies there are of it, the newest first. */
export const CopiesList = ({ id, files }: CopiesListProps) => {
  const { words } = useWords()
  const bridge = useBridge()
  const names = useFileNames()
  const label = useId()
  const [file, setFile] = useState(files[0]?.file ?? '')
  const [times, setTimes] = useState(0)
  const { answer, ask } = useAsked()
  const goBack = (copy: string): void =>
    ask(
      () => bridge.goBack({ file, copy }),
      (went) => {
        if (!went) return null
        setTimes(times + 1)
        return words('settings.data.copies.back')
      },
    )
  return (
    <section id={id} className={styles.copies} aria-label={words('settings.data.copies.name')}>
      <div className={styles.what}>
        <span id={label}>{words('settings.data.copies.what')}</span>
        <Select
          wide
          labelledBy={label}
          value={file}
          options={files.map((one) => ({ value: one.file, name: names(one) }))}
          onChoose={setFile}
        />
      </div>
      {answer !== null && <StatusLine answer>{answer}</StatusLine>}
      {/* Gone back to one, they are asked for anew. */}
      <Copies key={`${file} ${times}`} file={file} onGoBack={goBack} />
    </section>
  )
}

interface CopiesProps {
  readonly file: string
  readonly onGoBack: (copy: string) => void
}

/** The copies of one file. */
const Copies = ({ file, onGoBack }: CopiesProps) => {
  const { words } = useWords()
  const copies = useCopies(file)
  if (copies?.length === 0) return <StatusLine>{words('settings.data.copies.noneOf')}</StatusLine>
  return (
    <ul>
      {copies?.map((copy) => (
        <Copy key={copy.id} of={copy} onGoBack={() => onGoBack(copy.id)} />
      ))}
    </ul>
  )
}

/** What a file holds, in a person's words. */
const useFileNames = (): ((file: CopiedFile) => string) => {
  const { words } = useWords()
  const { language } = useSnapshot()
  return ({ kind, month }) =>
    words(`settings.data.copies.of.${kind}`, month === null ? {} : { month: monthNameOf(month, language) })
}

/** One copy: its day, what it holds, and the way back to it. */
const Copy = ({ of, onGoBack }: { readonly of: EarlierCopy; readonly onGoBack: () => void }) => {
  const { words } = useWords()
  const { language } = useSnapshot()
  const day = dayOf(of.day, language)
  const name = of.at === null ? day : words('settings.data.copies.dayAt', { day, at: { clock: of.at } })
  const held = HELD.flatMap((kind) => {
    const count = of.held[kind] ?? 0
    return count === 0 ? [] : [words(`settings.data.held.${kind}`, { count })]
  })
  const list = new Intl.ListFormat(localeOf(language), { type: 'conjunction' }).format(held)
  return (
    <li className={styles.copy}>
      <div>
        <h3>{name}</h3>
        <p>{held.length === 0 ? words('settings.data.copies.nothing') : list}</p>
      </div>
      {of.same ? (
        <Tag tone="stone">{words('settings.data.copies.same')}</Tag>
      ) : (
        <Button size="s" aria-label={words('settings.data.copies.goBackTo', { day: name })} onClick={onGoBack}>
          {words('settings.data.copies.goBack')}
        </Button>
      )}
    </li>
  )
}

/** In the order in which it is said. */
const HELD = [
  'timeboxes',
  'evenings',
  'experiments',
  'steps',
  'words',
  'tasks',
  'parked',
  'projects',
  'templates',
  'settings',
  'open',
  'texts',
  'taught',
] as const satisfies readonly (keyof EarlierCopy['held'])[]
