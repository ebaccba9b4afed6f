import type { TemplateView } from '@core/views/snapshot-type.ts'
import { Bookmark, X } from 'lucide-react'
import { IconButton, LinkButton } from '../../components/Button.tsx'
import { Icon } from '../../components/Icon.tsx'
import { useSnapshot, useWords } from '../../enough.tsx'
import { useCommand } from '../../use-command.ts'
import rowStyles from './MoreOptions.module.css'
import styles from './StartWindow.module.css'

/** What repeats on this weekday, while no task is written: to be taken, or put away for today. It starts nothing. */
export const TodayTemplates = ({ onTake }: { readonly onTake: (template: TemplateView) => void }) => {
  const { words } = useWords()
  const { templates } = useSnapshot().start
  const { command } = useCommand()
  const today = templates.filter(({ isToday }) => isToday)
  if (today.length === 0) return null
  return (
    <ul className={styles.today} aria-label={words('template.today')}>
      {today
        .map((template) => ({ template, take: words('template.take', { task: template.title, count: template.cap }) }))
        .map(({ template, take }) => (
          <li key={template.id} className={rowStyles.row}>
            <Icon of={Bookmark} className={rowStyles.icon} />
            <LinkButton className={styles.suggested} title={take} onClick={() => onTake(template)}>
              <span dir="auto">{take}</span>
            </LinkButton>
            <IconButton
              icon={X}
              size="s"
              className={styles.away}
              name={words('template.notToday', { task: template.title })}
              onClick={() => command({ type: 'putTemplateAway', id: template.id })}
            />
          </li>
        ))}
    </ul>
  )
}
