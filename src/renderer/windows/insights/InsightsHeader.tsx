import type { InsightsPage } from '@core/insights/page.ts'
import type { View } from '@core/insights/period.ts'
import type { InsightsWish } from '@shared/bridge.ts'
import { ChevronLeft, ChevronRight, Download, ListFilter } from 'lucide-react'
import { useEffect, useId, useRef, type RefObject } from 'react'
import { Button, IconButton } from '../../components/Button.tsx'
import { Segmented } from '../../components/Segmented.tsx'
import { Select } from '../../components/Select.tsx'
import { useWords } from '../../enough.tsx'
import { holds } from './days.ts'
import type { Formats } from './formats.ts'
import styles from './InsightsHeader.module.css'
import { canFilter } from './Filters.tsx'
import { headlineOf } from './titles.ts'

const VIEWS = ['week', 'month', 'year', 'all'] as const satisfies readonly View[]

/** What the body of the window shows. */
export type Shown = 'charts' | 'tables' | 'export'

interface InsightsHeaderProps {
  readonly page: InsightsPage
  /** the span that is asked for, or shown when that could not be had */
  readonly view: View
  readonly formats: Formats
  readonly headline: RefObject<HTMLHeadingElement | null>
  readonly shown: Shown
  readonly onShow: (shown: Shown) => void
  readonly onLook: (change: Partial<InsightsWish>) => void
  readonly filtering: { readonly open: boolean; readonly panel: string; readonly onToggle: () => void }
  /** without it there is no button for it */
  readonly onExport?: (() => void) | undefined
}

/** A day of the period that is shown, from which another span is looked at. */
const lastOf = ({ report: { period }, closed }: InsightsPage) => (holds(period, closed) ? null : period.to)

/** Which time is looked at, and how. */
export const InsightsHeader = (props: InsightsHeaderProps) => {
  const { page, view: chosen, formats, headline, shown, onShow, onLook, filtering, onExport } = props
  const { words } = useWords()
  const id = useId()
  return (
    <div className={styles.head}>
      <h1 ref={headline} tabIndex={-1} className={styles.headline}>
        {headlineOf(page, words)}
      </h1>
      <Stepping page={page} formats={formats} headline={headline} onLook={onLook} />
      <span className={styles.choices}>
        <Select
          name={words('insights.viewName')}
          value={chosen}
          options={VIEWS.map((view) => ({ value: view, name: words(`insights.views.${view}`) }))}
          onChoose={(view) => onLook({ view, around: chosen === 'all' ? null : lastOf(page) })}
        />
        {canFilter(page) && (
          <Button
            variant="quiet"
            size="s"
            icon={ListFilter}
            aria-expanded={filtering.open}
            aria-controls={filtering.open ? filtering.panel : undefined}
            onClick={filtering.onToggle}
          >
            {words('insights.filter.show')}
          </Button>
        )}
      </span>
      <span className={styles.end}>
        <span id={`${id}shown`} hidden>
          {words('insights.shown')}
        </span>
        <Segmented
          labelledBy={`${id}shown`}
          value={shown === 'tables' ? 'tables' : 'charts'}
          options={[
            { value: 'charts', name: words('insights.charts') },
            { value: 'tables', name: words('insights.tables') },
          ]}
          onChoose={onShow}
        />
        {onExport !== undefined && (
          <Button variant="quiet" size="s" icon={Download} className={styles.export} onClick={onExport}>
            {words('insights.export')}
          </Button>
        )}
      </span>
    </div>
  )
}

type SteppingProps = Pick<InsightsHeaderProps, 'page' | 'formats' | 'headline' | 'onLook'>

/** The dates that are looked at, and the way to those before and after, where there are any. */
const Stepping = ({ page, formats, headline, onLook }: SteppingProps) => {
  const { words } = useWords()
  const { earlier, later, report } = page
  const { view, from, to } = report.period
  const steppedFrom = useRef<string | null>(null)
  const step = (around: string): void => {
    steppedFrom.current = from
    onLook({ view, around })
  }
  // A button that led to the last page is gone with the focus it had.
  useEffect(() => {
    if (steppedFrom.current === null || steppedFrom.current === from) return
    steppedFrom.current = null
    if (document.activeElement === document.body) headline.current?.focus()
  }, [from, headline])
  if (view === 'all') return null
  return (
    <span className={styles.stepping}>
      {earlier !== null && (
        <IconButton
          icon={ChevronLeft}
          size="s"
          className={styles.step}
          name={words(`insights.earlier.${view}`)}
          onClick={() => step(earlier)}
        />
      )}
      <bdi className={styles.dates}>{formats.range(from, to < from ? from : to)}</bdi>
      {later !== null && (
        <IconButton
          icon={ChevronRight}
          size="s"
          className={styles.step}
          name={words(`insights.later.${view}`)}
          onClick={() => step(later)}
        />
      )}
    </span>
  )
}
