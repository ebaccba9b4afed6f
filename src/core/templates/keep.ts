import { Temporal } from 'temporal-polyfill'
import { living, putEntry, removeEntry } from '../entries.ts'
import { WEEKDAYS } from '../reflection/weekly.ts'
import { sameTitle } from '../tasks/same-title.ts'
import type { Tasks } from '../tasks/tasks.ts'
import type { EpochMs, LocalDay } from '../time.ts'
import type { Plan } from '../timebox/life.ts'
import type { Template } from './template.ts'

/** Templates, the latest kept or started first. */
export const templatesOf = ({ templates }: Tasks): readonly Template[] =>
  living(templates).toSorted((a, b) => b.usedAt - a.usedAt)

/** The template of a title, if there is one. */
export const templateOf = (tasks: Tasks, title: string): Template | undefined =>
  templatesOf(tasks).find((template) => sameTitle(template.title, title))

/** Templates whose weekday a day is, and which were neither started nor put away on it. Other days are not spoken of. */
export const templatesFor = (tasks: Tasks, day: LocalDay): readonly Template[] => {
  const weekday = WEEKDAYS[Temporal.PlainDate.from(day).dayOfWeek - 1]
  return templatesOf(tasks).filter(
    ({ repeat, doneOn }) => doneOn !== day && repeat.some((repeated) => repeated === weekday),
  )
}

/** What a template is made of. */
export interface Kept extends Omit<Plan, 'continues' | 'experiment'> {
  readonly repeat: Template['repeat']
}

/** Keep a start as a template. One of the same title is the same template, kept anew. */
export const keepTemplate = (tasks: Tasks, kept: Kept, freshId: string, now: EpochMs): Tasks => {
  const known = templateOf(tasks, kept.title)
  const { title, kind, project, cap, marks, ifThen, watched, repeat } = kept
  return {
    ...tasks,
    templates: putEntry(tasks.templates, {
      id: known?.id ?? `template-${freshId}`,
      updatedAt: now,
      title,
      kind,
      ...(project === undefined || project === '' ? {} : { project }),
      cap,
      marks: [...marks],
      ...(ifThen === undefined || ifThen === '' ? {} : { ifThen }),
      ...(watched === undefined ? {} : { watched }),
      repeat: WEEKDAYS.filter((day) => repeat.includes(day)),
      usedAt: now,
      ...(known?.doneOn === undefined ? {} : { doneOn: known.doneOn }),
    }),
  }
}

/** Remove a template; its text goes. */
export const removeTemplate = (tasks: Tasks, id: string, now: EpochMs): Tasks => ({
  ...tasks,
  templates: removeEntry(tasks.templates, id, now),
})

/** Not on this day any more: it is suggested again on its next weekday. */
export const putTemplateAway = (tasks: Tasks, id: string, day: LocalDay, now: EpochMs): Tasks => {
  const known = living(tasks.templates).find((template) => template.id === id)
  if (known === undefined) return tasks
  return { ...tasks, templates: putEntry(tasks.templates, { ...known, doneOn: day, updatedAt: now }) }
}

/** A timebox of its title was started. */
export const templateStarted = (tasks: Tasks, title: string, day: LocalDay, now: EpochMs): Tasks => {
  const known = templateOf(tasks, title)
  if (known === undefined) return tasks
  const used: Template = { ...known, doneOn: day, usedAt: now, updatedAt: now }
  return { ...tasks, templates: putEntry(tasks.templates, used) }
}
