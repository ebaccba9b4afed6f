import { sourceOf } from '@shared/languages.ts'
import { ArrowLeft, List } from 'lucide-react'
import { LinkButton } from '../../components/Button.tsx'
import { StatusLine } from '../../components/StatusLine.tsx'
import { TitleBar } from '../../components/TitleBar.tsx'
import { useSnapshot, useWords } from '../../enough.tsx'
import { useCommand } from '../../use-command.ts'
import { useKeys } from '../../use-keys.ts'
import { GuideText } from './GuideText.tsx'
import { HelpNav } from './HelpNav.tsx'
import styles from './HelpWindow.module.css'
import { wayOf } from './help-keys.ts'
import { CONTENTS } from './pages.ts'
import { usePage } from './use-page.ts'
import { useReading } from './use-reading.ts'
import { useVisits } from './use-visits.ts'
import { back, forward, visit } from './visits.ts'

/** The guide: its contents, and one page of it. */
export const HelpWindow = () => {
  const { words } = useWords()
  const { answer, command } = useCommand()
  const [visits, change] = useVisits()
  const page = usePage(visits.at.page)
  const reading = useReading(page, visits.at)
  const language = sourceOf(useSnapshot().language)
  const go = (name: string, anchor: string | null = null): void => change((visits) => visit(visits, name, anchor))
  const close = (): void => command({ type: 'close', window: 'help' })
  useKeys((event) => {
    const way = wayOf(event)
    if (way === null) return
    event.preventDefault()
    if (way === 'close') close()
    else change(way === 'back' ? back : forward)
  })
  return (
    <div className={styles.window}>
      <TitleBar
        title={words('help.title')}
        onMinimise={() => command({ type: 'minimise', window: 'help' })}
        onClose={close}
      />
      <div className={styles.middle}>
        <HelpNav current={visits.at.page} onOpen={go} />
        <section ref={reading} className={styles.reading} aria-label={page?.title}>
          <div className={styles.ways}>
            {visits.before.length > 0 && (
              <LinkButton icon={ArrowLeft} onClick={() => change(back)}>
                {words('help.back')}
              </LinkButton>
            )}
            {visits.at.page !== CONTENTS && (
              <LinkButton icon={List} className={styles.toContents} onClick={() => go(CONTENTS)}>
                {words('help.contents')}
              </LinkButton>
            )}
          </div>
          {answer !== null && <StatusLine answer>{answer}</StatusLine>}
          {page !== null && (
            <>
              {page.language !== language && <p className={styles.foreign}>{words('help.inEnglish')}</p>}
              <article className={styles.page} lang={page.language}>
                <GuideText parts={page.parts} onGo={go} />
              </article>
            </>
          )}
        </section>
      </div>
    </div>
  )
}
