import type { InsightsPage } from '@core/insights/page.ts'
import type { InsightsWish } from '@shared/bridge.ts'
import { useId } from 'react'
import { LinkButton } from '../../components/Button.tsx'
import { ToggleChip } from '../../components/Chips.tsx'
import { useWords } from '../../enough.tsx'
import styles from './Filters.module.css'
import type { Formats } from './formats.ts'

/** There is something to choose from. */
export const canFilter = ({ kinds, projects }: InsightsPage): boolean => kinds.length > 1 || projects.length > 0

interface FiltersProps {
  readonly id: string
  readonly page: InsightsPage
  readonly wish: InsightsWish
  readonly onLook: (change: Partial<InsightsWish>) => void
}

/** One more or one less of what is looked at; null when none is left, since that means all. */
const toggled = <T,>(chosen: readonly T[] | null, one: T, on: boolean): readonly T[] | null => {
  const next = [...(chosen ?? []).filter((other) => other !== one), ...(on ? [one] : [])]
  return next.length === 0 ? null : next
}

/** Kinds and projects to look at. */
export const Filters = ({ id, page: { kinds, projects }, wish, onLook }: FiltersProps) => {
  const { words } = useWords()
  const own = useId()
  return (
    <div id={id} className={styles.panel}>
      {kinds.length > 1 && (
        <fieldset aria-labelledby={`${own}kinds`} className={styles.group}>
          <span id={`${own}kinds`} className={styles.name}>
            {words('insights.filter.kinds')}
          </span>
          {kinds.map((kind) => (
            <ToggleChip
              key={kind}
              chosen={wish.kinds?.includes(kind) === true}
              onChoose={(on) => onLook({ kinds: toggled(wish.kinds, kind, on) })}
            >
              {words(`start.kinds.${kind}`)}
            </ToggleChip>
          ))}
        </fieldset>
      )}
      {projects.length > 0 && (
        <fieldset aria-labelledby={`${own}projects`} className={styles.group}>
          <span id={`${own}projects`} className={styles.name}>
            {words('insights.filter.projects')}
          </span>
          {projects.map((project) => (
            <ToggleChip
              key={project}
              chosen={wish.projects?.includes(project) === true}
              onChoose={(on) => onLook({ projects: toggled(wish.projects, project, on) })}
            >
              <span className={styles.project} title={project} dir="auto">
                {project}
              </span>
            </ToggleChip>
          ))}
        </fieldset>
      )}
      <p className={styles.help}>{words('insights.filter.help')}</p>
    </div>
  )
}

interface InForceProps extends Omit<FiltersProps, 'id' | 'page'> {
  readonly formats: Formats
}

/** Which part is looked at, in plain words; nothing while it is everything. */
export const FilterInForce = ({ wish: { kinds, projects }, formats, onLook }: InForceProps) => {
  const { words } = useWords()
  if (kinds === null && projects === null) return null
  const what = formats.list([...(kinds ?? []).map((kind) => words(`start.kinds.${kind}`)), ...(projects ?? [])])
  return (
    <p className={styles.inForce}>
      <output>{words('insights.filter.inForce', { what })}</output>
      <LinkButton tone="pine" onClick={() => onLook({ kinds: null, projects: null })}>
        {words('insights.filter.everything')}
      </LinkButton>
    </p>
  )
}
