import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { NOTHING_CURRENT, type CurrentFile } from '../../src/core/persisted/current.ts'
import { SCHEMA_VERSION } from '../../src/core/persisted/ladder.ts'
import type { Settings } from '../../src/core/settings.ts'
import type { Task, Tasks } from '../../src/core/tasks/tasks.ts'
import { bootMs, durationMs, epochMs, minutes } from '../../src/core/time.ts'
import { NO_SPANS, type Timebox } from '../../src/core/timebox/timebox.ts'
import { believable } from '../../tests/support/histories/believable.ts'
import { writeMonths } from '../../tests/support/histories/write.ts'
import { storyTime } from './story-clock.ts'

const DEVICE = 'storyday'
/** Somebody who knows the first screen. */
const SEEN = { device: DEVICE, theme: 'system', welcomed: true } as const
const HOUR_MS = 60 * 60_000

/** The task of the story. */
export const REPLY = 'Reply to Priya about the Q3 budget'
/** The task that is parked and carried on. */
export const SLIDES = 'Slides for Monday'
export const MARKS = ['Answers her two questions', 'Numbers match the sheet', 'Under ten lines'] as const

/** A task as earlier days left it. @param hoursAgo when it was last used */
const task = (
  id: string,
  title: string,
  hoursAgo: number,
  cap: number,
  more: Partial<Task> & Pick<Task, 'kind'>,
): Task => {
  const lastUsedAt = epochMs(storyTime('10:35') - hoursAgo * HOUR_MS)
  return {
    id,
    title,
    lastCap: minutes(cap),
    marks: [],
    took: [],
    shippedOn: [],
    lastUsedAt,
    updatedAt: lastUsedAt,
    ...more,
  }
}

const TASKS: Tasks = {
  tasks: [
    task('task-reply', REPLY, 26, 25, {
      kind: 'messages',
      marks: [...MARKS],
      took: [22, 25, 24, 30, 25].map(minutes),
    }),
    task('task-slides', SLIDES, 50, 10, { kind: 'slides', marks: ['Five slides', 'One number on each'] }),
    task('task-review', 'Reply to the review comments', 74, 15, { kind: 'messages', marks: ['One line per comment'] }),
    task('task-notes', 'Notes for the team', 98, 10, { kind: 'writing' }),
  ],
  parked: [],
  projects: [],
  templates: [],
}

/** A timebox that was running when the computer went off at 11:40, found again at 14:05. */
const AWAY: Timebox = {
  id: 'timebox-away',
  title: REPLY,
  kind: 'messages',
  plannedCap: minutes(25),
  cap: minutes(25),
  marks: [...MARKS],
  startedAt: epochMs(storyTime('11:30')),
  startZone: 'UTC',
  extensions: [],
  goalposts: [],
  breaks: [],
  spans: NO_SPANS,
  loops: [],
  looks: [],
  asked: {
    from: epochMs(storyTime('11:40')),
    to: epochMs(storyTime('14:05')),
    length: minutes(145),
    was: 'away',
    frozen: true,
  },
  worked: minutes(10),
  phase: {
    name: 'away',
    since: { wall: epochMs(storyTime('14:05')), boot: bootMs(0) },
    left: durationMs(minutes(15)),
    back: true,
  },
}

/**
 * A data folder with the tasks of earlier days.
 * @param settings nobody presses a key in the story, so nobody is missed in it either
 */
export const seedTasks = (dataDir: string, settings: Partial<Settings> = { askAway: false }): void => {
  seedFile(dataDir, 'settings', { ...SEEN, ...settings })
  seedFile(dataDir, `tasks/${DEVICE}`, TASKS)
}

/** A data folder in which somebody has lived up to the day before. */
export const seedLife = (dataDir: string): void => {
  seedFile(dataDir, 'settings', { ...SEEN, smallAction: false, offerEvening: false, tellWeek: false })
  writeMonths(dataDir, DEVICE, believable({ seed: 5, timeboxes: 400, perDay: 7, until: '2026-05-13' }))
}

/** The tasks of earlier days, with a timebox that waits for an answer. */
export const seedAway = (dataDir: string): void => {
  seedTasks(dataDir, {})
  seedFile(dataDir, 'current', { ...NOTHING_CURRENT, timebox: AWAY } satisfies CurrentFile)
}

const seedFile = (dataDir: string, name: string, data: unknown): void => {
  const file = join(dataDir, `${name}.json`)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, JSON.stringify({ schemaVersion: SCHEMA_VERSION, data }))
}
