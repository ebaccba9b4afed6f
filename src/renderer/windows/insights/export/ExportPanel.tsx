import type { InsightsPage } from '@core/insights/page.ts'
import type { ExportFilter } from '@shared/bridge.ts'
import { ArrowLeft, Check, Copy, Download } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import { Button, LinkButton } from '../../../components/Button.tsx'
import { Segmented } from '../../../components/Segmented.tsx'
import { Spoken } from '../../../components/Spoken.tsx'
import { StatusLine } from '../../../components/StatusLine.tsx'
import { useBridge, useSnapshot, useWords } from '../../../enough.tsx'
import { useKeys } from '../../../use-keys.ts'
import { useTakenFocus } from '../../../use-taken-focus.ts'
import { CardChoices } from './CardChoices.tsx'
import { CardPreview } from './CardPreview.tsx'
import { dayOf } from '../../../day-format.ts'
import { pictureOf, type CardText } from './draw-card.ts'
import { newDraft, pageWish, spanOfPage, thingOf, timeboxWish, WHATS, type ExportDraft } from './export-draft.ts'
import styles from './ExportPanel.module.css'
import { PageChoices } from './PageChoices.tsx'
import { PagePreview } from './PagePreview.tsx'
import { TimeboxChoices } from './TimeboxChoices.tsx'
import { usePreview, useSaving, useShipped } from './use-export.ts'

interface ExportPanelProps {
  /** what is looked at */
  readonly page: InsightsPage
  /** what it is filtered by; left out: by nothing */
  readonly filter?: ExportFilter
  readonly onClose: () => void
}

const NO_FILTER: ExportFilter = { kinds: null, projects: null }
const shownLook = (): ExportDraft['look'] => (document.documentElement.dataset['theme'] === 'dark' ? 'dark' : 'light')

/** What is looked at, as a file: timeboxes for other programs, a page for someone, or a card. It takes the charts' place. */
export const ExportPanel = ({ page, filter = NO_FILTER, onClose }: ExportPanelProps) => {
  const { words } = useWords()
  const { language } = useSnapshot()
  const bridge = useBridge()
  const id = useId()
  const headline = useTakenFocus<HTMLHeadingElement>()
  const canvas = useRef<HTMLCanvasElement>(null)
  const [draft, setDraft] = useState(() => newDraft(page, shownLook()))
  const [copied, setCopied] = useState(false)
  const { saved, answer, save, forget } = useSaving()
  const { what } = draft

  const preview = usePreview(what === 'page' ? pageWish(draft, page, filter) : null)
  const shipped = useShipped(what === 'card' ? { span: spanOfPage(page.report.period), filter } : null)
  const things = shipped.value ?? []
  const thing = thingOf(draft, things)
  const under =
    thing === null
      ? null
      : { nothing: null, name: words('menu.task', { task: thing.title }), kind: words(`export.kind.${thing.kind}`) }[
          draft.shows
        ]
  const card: CardText = {
    headline: words('export.panel.card.text'),
    under,
    day: thing !== null && draft.day ? dayOf(thing.day, language) : null,
  }

  useKeys((event) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    onClose()
  })
  const change = (some: Partial<ExportDraft>): void => {
    setDraft({ ...draft, ...some })
    setCopied(false)
    forget()
  }
  const savePicture = async (): Promise<void> => {
    const png = canvas.current === null ? null : await pictureOf(canvas.current)
    if (png !== null) save({ what: 'card', png, day: thing?.day ?? page.closed })
  }
  const saveIt = (): void => {
    if (what === 'timeboxes') save(timeboxWish(draft, page, filter))
    else if (what === 'page') save({ what, form: draft.pageForm, ...pageWish(draft, page, filter) })
    else void savePicture()
  }
  const copyIt = async (): Promise<void> => {
    const lines = [card.headline, card.under, card.day].filter((line) => line !== null)
    const reply = await bridge.copy(lines.join('\n'))
    setCopied(reply.ok)
  }
  const refusal = answer ?? (what === 'page' ? preview.answer : what === 'card' ? shipped.answer : null)
  return (
    <section aria-labelledby={`${id}headline`} className={styles.panel}>
      <div className={styles.head}>
        <h2 id={`${id}headline`} ref={headline} tabIndex={-1} className={styles.headline}>
          {words('export.panel.title')}
        </h2>
        <LinkButton icon={ArrowLeft} onClick={onClose}>
          {words('export.panel.back')}
        </LinkButton>
      </div>
      <div className={styles.middle}>
        <div className={styles.choices}>
          <span id={`${id}what`} hidden>
            {words('export.panel.what')}
          </span>
          <Segmented
            labelledBy={`${id}what`}
            describedBy={`${id}lead`}
            value={what}
            options={WHATS.map((one) => ({ value: one, name: words(`export.panel.whats.${one}`) }))}
            onChoose={(chosen) => change({ what: chosen })}
          />
          <p id={`${id}lead`} className={styles.lead}>
            {words(`export.panel.leads.${what}`)}
          </p>
          {what === 'timeboxes' && <TimeboxChoices draft={draft} onChange={change} page={page} />}
          {what === 'page' && <PageChoices draft={draft} onChange={change} />}
          {what === 'card' && <CardChoices draft={draft} onChange={change} things={things} />}
        </div>
        {/* It scrolls, so that it has to be reached without a pointer. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <section aria-labelledby={`${id}preview`} tabIndex={0} className={styles.preview}>
          <span id={`${id}preview`} className={styles.name}>
            {words(what === 'timeboxes' ? 'export.panel.holds' : 'export.panel.preview')}
          </span>
          {what === 'timeboxes' && <p>{words(`export.panel.held.${draft.naming}`)}</p>}
          {what === 'page' && preview.value !== null && <PagePreview page={preview.value} />}
          {what === 'card' && <CardPreview key={draft.look} text={card} look={draft.look} canvas={canvas} />}
        </section>
      </div>
      <div className={styles.footer}>
        <div className={styles.said}>
          {refusal !== null && (
            <StatusLine answer>
              <span>{refusal}</span>
            </StatusLine>
          )}
          <StatusLine>{saved !== null && <span>{words('export.panel.saved', { ...saved })}</span>}</StatusLine>
          <Spoken live>{copied ? words('export.panel.copied') : ''}</Spoken>
        </div>
        {what === 'card' && (
          <Button icon={copied ? Check : Copy} onClick={() => void copyIt()}>
            {words(copied ? 'export.panel.copied' : 'export.panel.copy')}
          </Button>
        )}
        <Button variant="primary" icon={Download} onClick={saveIt}>
          {words(what === 'card' ? 'export.panel.savePicture' : 'export.panel.save')}
        </Button>
      </div>
    </section>
  )
}
