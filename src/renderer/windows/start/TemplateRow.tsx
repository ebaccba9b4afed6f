import type { StartDraft } from '@core/drafts.ts'
import { WEEKDAYS } from '@core/reflection/weekly.ts'
import type { TemplateView } from '@core/views/snapshot-type.ts'
import { Bookmark } from 'lucide-react'
import { useId } from 'react'
import { LinkButton } from '../../components/Button.tsx'
import { ToggleChip } from '../../components/Chips.tsx'
import { Icon } from '../../components/Icon.tsx'
import { StatusLine } from '../../components/StatusLine.tsx'
import { useSnapshot, useWords } from '../../enough.tsx'
import { useCommand } from '../../use-command.ts'
import { shortDay } from '../../weekday-names.ts'
import { planOf, readMinutes, sameTitle } from './start-draft.ts'
import styles from './MoreOptions.module.css'

/** This start as a template, and the weekdays on which it is suggested. Nothing starts by itself. */
export const TemplateRow = ({ draft }: { readonly draft: StartDraft }) => {
  const { words } = useWords()
  const { start, language } = useSnapshot()
  const { answer, command } = useCommand()
  const id = useId()
  const cap = readMinutes(draft.cap, start)
  const known = start.templates.find(({ title }) => sameTitle(title) === sameTitle(draft.title))
  const can = draft.title.trim() !== '' && cap !== null
  const keep = (repeat: TemplateView['repeat']): void => {
    if (cap === null) return
    const { experiment: _experiment, ...plan } = planOf(draft, cap)
    command({ type: 'keepTemplate', ...plan, repeat: [...repeat] })
  }
  return (
    <>
      <div className={styles.row}>
        <Icon of={Bookmark} className={styles.icon} />
        {can ? (
          <LinkButton onClick={() => keep(known?.repeat ?? [])}>
            {words(known === undefined ? 'template.keep' : 'template.keepAnew')}
          </LinkButton>
        ) : (
          <span>{words('template.needsTask')}</span>
        )}
      </div>
      {known !== undefined && can && (
        <div className={styles.row}>
          <fieldset className={styles.days} aria-labelledby={`${id}repeat`}>
            <span id={`${id}repeat`}>{words('template.repeat')}</span>
            {WEEKDAYS.map((day) => (
              <ToggleChip
                key={day}
                chosen={known.repeat.includes(day)}
                onChoose={(chosen) => keep(chosen ? [...known.repeat, day] : known.repeat.filter((one) => one !== day))}
              >
                {shortDay(day, language)}
              </ToggleChip>
            ))}
          </fieldset>
        </div>
      )}
      {answer !== null && <StatusLine answer>{answer}</StatusLine>}
    </>
  )
}
