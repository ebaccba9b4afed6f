import { z } from 'zod'
import { jsonIn } from '../persisted/json-in.ts'
import { localDaySchema, zoned } from '../time.ts'
import { onDay, titleOf } from './bounds.ts'
import { collecting, type Found, type Reading, type ReadIn, type Why } from './found.ts'

/*
 * Super Productivity's backup: tasks by their ids, open and archived ones, each with the milliseconds it took by day; in
 * old ones a day may have null instead (its src/app/op-log/backup/migrate-legacy-backup.ts clears them). It knows no hours. A task with sub-tasks holds their sum, so theirs are taken and its own is not.
 */

const taskSchema = z.object({
  title: z.string().default(''),
  projectId: z.string().nullish(),
  parentId: z.string().nullish(),
  subTaskIds: z.array(z.string()).nullish(),
  timeSpentOnDay: z.record(z.string(), z.number().nullable()).nullish(),
})
type Task = Readonly<z.infer<typeof taskSchema>>

const entities = z.object({ entities: z.record(z.string(), z.unknown()) })
const archive = z.object({ task: entities }).nullish()
const dataSchema = z.object({
  task: entities,
  project: entities.nullish(),
  taskArchive: entities.nullish(),
  archiveYoung: archive,
  archiveOld: archive,
})
const projectSchema = z.object({ title: z.string() })

/** Older exports hold the parts themselves, newer ones under `data` (its src/app/op-log/backup/backup.service.ts). */
const dataIn = (text: string): Readonly<z.infer<typeof dataSchema>> | null => {
  const content = jsonIn(text)
  const outer = z.object({ data: dataSchema }).safeParse(content)
  return outer.success ? outer.data.data : (dataSchema.safeParse(content).data ?? null)
}

/** What a text of its export holds; null when it is none. */
export const readSuperProductivity = (text: string, { zone, now }: Reading): ReadIn | null => {
  const data = dataIn(text)
  if (data === null) return null
  const { take, done } = collecting()
  const today = localDaySchema.parse(zoned(now, zone).toPlainDate().toString())
  const projects = data.project?.entities ?? {}
  const tasks = tasksIn([data.task, data.taskArchive, data.archiveYoung?.task, data.archiveOld?.task])
  let entry = 0
  const dayOf = (id: string, task: Task, [written, ms]: readonly [string, number]): Found | Why => {
    const day = localDaySchema.safeParse(written)
    const when = day.success ? onDay(day.data, ms, today) : 'notRead'
    if (typeof when === 'string') return when
    const parent = tasks.get(task.parentId ?? '')
    const project = projectSchema.safeParse(projects[task.projectId ?? parent?.projectId ?? ''])
    const title = titleOf(task.title)
    return { key: `${id}|${written}`, title, project: titleOf(project.data?.title ?? ''), tags: [], when }
  }
  for (const [id, task] of tasks) {
    entry += 1
    const days = Object.entries(task?.timeSpentOnDay ?? {}).flatMap(([day, ms]) =>
      ms === null || ms === 0 ? [] : [[day, ms] as const],
    )
    if (task === null) take(entry, 'notRead')
    else if ((task.subTaskIds ?? []).length > 0) take(entry, 'holdsOthers')
    else if (days.length === 0) take(entry, 'noTimes')
    else for (const day of days) take(entry, dayOf(id, task, day))
  }
  return done('superProductivity')
}

type Entities = z.infer<typeof entities> | null | undefined

/** All tasks by their ids; null for one that can't be read. One that lies in two places is taken once. */
const tasksIn = (places: readonly Entities[]): ReadonlyMap<string, Task | null> => {
  const tasks = new Map<string, Task | null>()
  for (const place of places) {
    for (const [id, one] of Object.entries(place?.entities ?? {})) {
      if (!tasks.has(id)) tasks.set(id, taskSchema.safeParse(one).data ?? null)
    }
  }
  return tasks
}
