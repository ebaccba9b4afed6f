import { ArrowDown, ArrowUp, Check, Copy } from 'lucide-react'
import { useId, useMemo, useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { classes } from '../../../components/classes.ts'
import { Icon } from '../../../components/Icon.tsx'
import { Spoken } from '../../../components/Spoken.tsx'
import { StatusLine } from '../../../components/StatusLine.tsx'
import { useBridge, useSnapshot, useWords } from '../../../enough.tsx'
import { localeOf } from '../../../locale-of.ts'
import { shownIn, sorted, tabbed, type Sorting, type Table } from './tables-of.ts'
import styles from './Tables.module.css'

/** One table. Its headers sort it: first up, then down, then as it came. */
export const DataTable = ({ table }: { readonly table: Table }) => {
  const { words, say } = useWords()
  const { language } = useSnapshot()
  const bridge = useBridge()
  const id = useId()
  const [sorting, setSorting] = useState<Sorting | null>(null)
  const [copied, setCopied] = useState<Table['rows'] | null>(null)
  const [answer, setAnswer] = useState<string | null>(null)
  const collator = useMemo(() => new Intl.Collator(localeOf(language), { numeric: true }), [language])
  const format = useMemo(() => new Intl.NumberFormat(localeOf(language)), [language])
  const rows = useMemo(() => sorted(table, sorting, collator), [table, sorting, collator])
  const done = copied === rows

  const copy = async (): Promise<void> => {
    const broken = { ok: false, message: say({ key: 'error.internal', values: {} }) } as const
    const reply = await bridge.copy(tabbed(table, rows)).catch(() => broken)
    setAnswer(reply.ok ? null : reply.message)
    if (reply.ok) setCopied(rows)
  }
  const sort = (column: number): void => {
    if (sorting?.column !== column) setSorting({ column, down: false })
    else setSorting(sorting.down ? null : { column, down: true })
  }
  return (
    <section aria-labelledby={id} className={styles.card}>
      <div className={styles.head}>
        <h2 id={id} className={styles.title}>
          {table.title}
        </h2>
        <Button
          variant="quiet"
          size="s"
          icon={done ? Check : Copy}
          className={styles.copy}
          aria-label={words(done ? 'insights.table.copied' : 'insights.table.copyOf', { title: table.title })}
          onClick={() => void copy()}
        >
          {words(done ? 'insights.table.copied' : 'insights.table.copy')}
        </Button>
        <Spoken live>{done ? words('insights.table.copied') : ''}</Spoken>
      </div>
      {answer !== null && <StatusLine answer>{answer}</StatusLine>}
      <table className={styles.table} aria-labelledby={id}>
        <thead>
          <tr>
            {table.columns.map(({ name, number }, column) => {
              const by = sorting?.column === column ? (sorting.down ? 'descending' : 'ascending') : 'none'
              return (
                <th key={name} scope="col" aria-sort={by} className={classes(number && styles.number)}>
                  <button type="button" className={styles.sort} onClick={() => sort(column)}>
                    {name}
                    {by !== 'none' && <Icon of={by === 'ascending' ? ArrowUp : ArrowDown} size="s" />}
                  </button>
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            // Rows keep no state, and the same numbers may be there twice.
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={place}>
              {row.map((cell, column) => {
                const { name, number } = table.columns[column] ?? { name: '', number: false }
                const text = shownIn(cell, number, format)
                return column === 0 ? (
                  <th key={name} scope="row" className={styles.name}>
                    <bdi>{text}</bdi>
                  </th>
                ) : (
                  <td key={name} className={classes(number && styles.number)}>
                    <bdi>{text}</bdi>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
