import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { SCHEMA_VERSION } from '../../src/core/persisted/ladder.ts'
import { NO_TASKS } from '../../src/core/tasks/tasks.ts'
import { minutes } from '../../src/core/time.ts'
import { newFolder } from './folders.ts'
import { DEVICE } from './lives.ts'

/** How things stand with the open timebox, and how many have ended. */
export interface Standing {
  readonly is: 'idle' | 'running' | 'paused'
  readonly ended: number
}
export const isOn = (one: Standing, other: Standing): boolean => one.is === other.is && one.ended === other.ended

/** A data folder with tasks to start again from the tray, and nothing that speaks by itself. */
export const newAppFolder = (): string => {
  const root = newFolder()
  put(root, 'settings', { device: DEVICE, offerEvening: false, smallAction: false, tellWeek: false, welcomed: true })
  const now = Date.now()
  const tasks = ['Weekly report', 'Letter to Ana', 'Slides'].map((title, index) => ({
    id: `t${index}`,
    title,
    kind: 'writing',
    lastCap: minutes(25),
    marks: [],
    took: [],
    // On two days: it comes again, so it stays in the menu when it was shipped.
    shippedOn: ['2026-01-02', '2026-01-09'],
    lastUsedAt: now,
    updatedAt: now,
  }))
  put(root, `tasks/${DEVICE}`, { ...NO_TASKS, tasks })
  return root
}

const put = (root: string, name: string, data: unknown): void => {
  const path = join(root, `${name}.json`)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, JSON.stringify({ schemaVersion: SCHEMA_VERSION, data }))
}

const currentSchema = z.object({
  data: z.object({ timebox: z.object({ id: z.string(), phase: z.object({ name: z.string() }) }).nullable() }),
})
const monthSchema = z.object({ data: z.object({ timeboxes: z.array(z.object({ id: z.string() })) }) })

/** How things stand on disk. An end whose timebox is still open in `current` counts as ended: the next start agrees. */
export const onDisk = (root: string): Standing => {
  const open = currentSchema.safeParse(jsonAt(join(root, 'current.json'))).data?.data.timebox ?? null
  const folder = join(root, 'history', DEVICE)
  const ended = namesIn(folder).flatMap(
    (name) => monthSchema.safeParse(jsonAt(join(folder, name))).data?.data.timeboxes ?? [],
  )
  const isOver = open === null || ended.some(({ id }) => id === open.id)
  return { is: isOver ? 'idle' : open.phase.name === 'paused' ? 'paused' : 'running', ended: ended.length }
}

const jsonAt = (path: string): unknown => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}
const namesIn = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.json'))
  } catch {
    return []
  }
}
