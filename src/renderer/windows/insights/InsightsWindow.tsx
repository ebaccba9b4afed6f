import { useId, useState } from 'react'
import { Notices, StatusLine } from '../../components/StatusLine.tsx'
import { TitleBar } from '../../components/TitleBar.tsx'
import { useWords } from '../../enough.tsx'
import { useCommand } from '../../use-command.ts'
import { useKeys } from '../../use-keys.ts'
import { useTakenFocus } from '../../use-taken-focus.ts'
import { FilterInForce, Filters } from './Filters.tsx'
import { useFormats } from './formats.ts'
import { InsightsBody } from './InsightsBody.tsx'
import { InsightsHeader, type Shown } from './InsightsHeader.tsx'
import styles from './InsightsWindow.module.css'
import { NothingYet } from './NothingYet.tsx'
import { useInsights, type Insights } from './use-insights.ts'

/** Pictures of the journey, up to the last closed day. */
export const InsightsWindow = () => {
  const { words } = useWords()
  const { answer, command } = useCommand()
  const insights = useInsights()
  const [shown, setShown] = useState<Shown>('charts')
  const close = (): void => command({ type: 'close', window: 'insights' })
  useKeys((event) => {
    const closing = event.key.toLowerCase() === 'w' && (event.ctrlKey || event.metaKey) && !event.altKey
    if (event.key !== 'Escape' && !closing) return
    event.preventDefault()
    // From what can be exported, Escape leads back to the charts.
    if (!closing && shown === 'export') setShown('charts')
    else close()
  })
  const { page, progress } = insights
  const refusal = answer ?? insights.answer
  return (
    <div className={styles.window}>
      <TitleBar
        title={words('insights.title')}
        onSky={page?.isEmpty === true}
        onMinimise={() => command({ type: 'minimise', window: 'insights' })}
        onClose={close}
      />
      {page === null ? (
        <Waiting />
      ) : page.isEmpty ? (
        <NothingYet onStart={() => command({ type: 'open', window: 'start' })} />
      ) : (
        <Period insights={insights} page={page} shown={shown} onShow={setShown} />
      )}
      <div className={styles.notices}>
        <Notices />
        {refusal !== null && <StatusLine answer>{refusal}</StatusLine>}
        {progress !== null && (
          <StatusLine>{words('insights.reading', { done: progress.done, of: progress.of })}</StatusLine>
        )}
      </div>
    </div>
  )
}

/** Before the first answer there is a headline, and nothing that looks as if something were not there. */
const Waiting = () => {
  const { words } = useWords()
  const headline = useTakenFocus<HTMLHeadingElement>()
  return (
    <h1 ref={headline} tabIndex={-1} className={styles.waiting}>
      {words('insights.head.week')}
    </h1>
  )
}

interface PeriodProps {
  readonly insights: Insights
  readonly page: NonNullable<Insights['page']>
  readonly shown: Shown
  readonly onShow: (shown: Shown) => void
}

const Period = ({ insights: { wish, waiting, look, again }, page, shown, onShow }: PeriodProps) => {
  const headline = useTakenFocus<HTMLHeadingElement>()
  const formats = useFormats(page.today)
  const panel = useId()
  const [filtering, setFiltering] = useState(false)
  return (
    <>
      <InsightsHeader
        page={page}
        view={waiting ? wish.view : page.report.period.view}
        formats={formats}
        headline={headline}
        shown={shown}
        onShow={onShow}
        onExport={() => onShow(shown === 'export' ? 'charts' : 'export')}
        onLook={look}
        filtering={{ open: filtering, panel, onToggle: () => setFiltering(!filtering) }}
      />
      {filtering && <Filters id={panel} page={page} wish={wish} onLook={look} />}
      <FilterInForce wish={wish} formats={formats} onLook={look} />
      <InsightsBody shown={shown} page={page} wish={wish} formats={formats} onShow={onShow} onKept={again} />
    </>
  )
}
