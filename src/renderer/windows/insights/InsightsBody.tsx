import type { InsightsPage } from '@core/insights/page.ts'
import { Charts } from './Charts.tsx'
import type { Formats } from './formats.ts'
import styles from './InsightsBody.module.css'
import type { Shown } from './InsightsHeader.tsx'
import { Tables } from './tables/Tables.tsx'

interface InsightsBodyProps {
  readonly shown: Shown
  readonly page: InsightsPage
  readonly formats: Formats
  readonly onShow: (shown: Shown) => void
  readonly onKept: () => void
}

/** Beneath the header: charts, the same as tables, or what can be exported. It scrolls. */
export const InsightsBody = ({ shown, page, formats, onShow, onKept }: InsightsBodyProps) => (
  <div className={styles.body}>
    {shown === 'charts' && <Charts page={page} formats={formats} onTables={() => onShow('tables')} onKept={onKept} />}
    {shown === 'tables' && <Tables page={page} formats={formats} />}
    {shown === 'export' && null /* the panel for exports stands here */}
  </div>
)
