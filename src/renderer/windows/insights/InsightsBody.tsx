import type { InsightsPage } from '@core/insights/page.ts'
import type { InsightsWish } from '@shared/bridge.ts'
import { useMemo } from 'react'
import { Charts } from './Charts.tsx'
import { ExportPanel } from './export/ExportPanel.tsx'
import type { Formats } from './formats.ts'
import styles from './InsightsBody.module.css'
import type { Shown } from './InsightsHeader.tsx'
import { Tables } from './tables/Tables.tsx'

interface InsightsBodyProps {
  readonly shown: Shown
  readonly page: InsightsPage
  /** what it is filtered by */
  readonly wish: Pick<InsightsWish, 'kinds' | 'projects'>
  readonly formats: Formats
  readonly onShow: (shown: Shown) => void
  readonly onKept: () => void
}

/** Beneath the header: charts, the same as tables, or what can be exported. It scrolls. */
export const InsightsBody = ({
  shown,
  page,
  wish: { kinds, projects },
  formats,
  onShow,
  onKept,
}: InsightsBodyProps) => {
  const filter = useMemo(() => ({ kinds, projects }), [kinds, projects])
  return (
    <div className={styles.body}>
      {shown === 'charts' && <Charts page={page} formats={formats} onTables={() => onShow('tables')} onKept={onKept} />}
      {shown === 'tables' && <Tables page={page} formats={formats} />}
      {shown === 'export' && <ExportPanel page={page} filter={filter} onClose={() => onShow('charts')} />}
    </div>
  )
}
