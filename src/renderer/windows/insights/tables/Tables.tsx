import type { InsightsPage } from '@core/insights/page.ts'
import { useMemo } from 'react'
import { Quiet } from '../cards/Card.tsx'
import { useWords } from '../../../enough.tsx'
import type { Formats } from '../formats.ts'
import { DataTable } from './DataTable.tsx'
import styles from './Tables.module.css'
import { tablesOf } from './tables-of.ts'

interface TablesProps {
  readonly page: InsightsPage
  readonly formats: Formats
}

/** The same numbers as in the charts, to read, sort and copy. */
export const Tables = ({ page, formats }: TablesProps) => {
  const { words } = useWords()
  const tables = useMemo(() => tablesOf({ page, words, formats }), [page, words, formats])
  return (
    <div className={styles.tables}>
      {tables.length === 0 && <Quiet title={words('insights.empty.day')} text={words('insights.empty.spanText')} />}
      {tables.map((table) => (
        <DataTable key={table.id} table={table} />
      ))}
    </div>
  )
}
