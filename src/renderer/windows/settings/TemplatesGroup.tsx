import type { TemplateView } from '@core/views/snapshot-type.ts'
import { SettingGroup } from '../../components/SettingRow.tsx'
import { StatusLine } from '../../components/StatusLine.tsx'
import { useSnapshot, useWords } from '../../enough.tsx'
import { useCommand } from '../../use-command.ts'
import { listOf, shortDay } from '../../weekday-names.ts'
import styles from './Boundaries.module.css'
import { Removing } from './Removing.tsx'

/** Starts that are kept, each with its way out. Nothing while there are none. */
export const TemplatesGroup = () => {
  const { words } = useWords()
  const { templates } = useSnapshot().start
  const { answer, command } = useCommand()
  if (templates.length === 0) return null
  return (
    <SettingGroup low near name={words('template.all')} entries={templates.length}>
      <ul className={styles.list}>
        {templates.map((template) => (
          <li key={template.id} className={styles.row}>
            <span className={styles.words}>
              <span className={styles.name}>
                <bdi>{template.title}</bdi>
              </span>
              <Detail template={template} />
            </span>
            <Removing
              what={words('words.removeOne', { sentence: template.title })}
              onRemove={() => command({ type: 'removeTemplate', id: template.id })}
            />
          </li>
        ))}
      </ul>
      {answer !== null && <StatusLine answer>{answer}</StatusLine>}
    </SettingGroup>
  )
}

/** Its cap, and when it is suggested. */
const Detail = ({ template: { cap, repeat } }: { readonly template: TemplateView }) => {
  const { words } = useWords()
  const { language } = useSnapshot()
  const days = listOf(
    repeat.map((day) => shortDay(day, language)),
    language,
  )
  return (
    <span className={styles.help}>
      {repeat.length === 0 ? words('start.minutes', { count: cap }) : words('template.detail', { count: cap, days })}
    </span>
  )
}
