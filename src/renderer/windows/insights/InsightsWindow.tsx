import type { InsightsPage } from '@core/insights/page.ts'
import { useEffect, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { TitleBar } from '../../components/TitleBar.tsx'
import { useBridge, useWords } from '../../enough.tsx'
import { useCommand } from '../../use-command.ts'
import { ExportPanel } from './export/ExportPanel.tsx'
import styles from './InsightsWindow.module.css'

/** Pictures of the journey, up to the last closed day. */
export const InsightsWindow = () => {
  const { words } = useWords()
  const { command } = useCommand()
  const { getInsights } = useBridge()
  const [page, setPage] = useState<InsightsPage | null>(null)
  const [exporting, setExporting] = useState(false)
  useEffect(() => {
    const load = async (): Promise<void> => {
      const reply = await getInsights({ view: 'week', around: null, kinds: null, projects: null })
      if (reply.ok) setPage(reply.value)
    }
    void load()
  }, [getInsights])
  return (
    <div className={styles.window}>
      <TitleBar
        title={words('insights.title')}
        onMinimise={() => command({ type: 'minimise', window: 'insights' })}
        onClose={() => command({ type: 'close', window: 'insights' })}
      />
      <header className={styles.head}>
        <h1 className={styles.headline}>{words('insights.title')}</h1>
        <Button variant="quiet" size="s" onClick={() => setExporting(!exporting)}>
          {words('export.panel.title')}
        </Button>
      </header>
      {exporting && page !== null && <ExportPanel page={page} onClose={() => setExporting(false)} />}
    </div>
  )
}
