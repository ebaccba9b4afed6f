import { writeSync } from 'node:fs'
import type { LocalDay } from '@core/time.ts'
import { epochMs, minutes } from '@core/time.ts'
import { NO_SPANS, type TimeboxRecord } from '@core/timebox/timebox.ts'
import { electronStorePort } from '../../../src/main/store/electron-store-port.ts'
import { openStore } from '../../../src/main/store/open-store.ts'

/** Saves in a tight loop until it is killed; a line per round goes out only after the store said "saved". */
const [folder = '', first = '0'] = process.argv.slice(2)
const NOW = epochMs(Date.UTC(2026, 4, 14, 8))
const silent = { event: (): void => undefined, logBug: (): void => undefined }
const store = openStore(electronStorePort(folder), {
  root: folder,
  clock: () => NOW,
  zone: 'UTC',
  random: Math.random,
  newSalt: () => 'salt-of-this-folder',
  log: silent,
})

const record = (round: number): TimeboxRecord => ({
  id: `r${round}`,
  title: 'x'.repeat(round % 400),
  kind: 'other',
  plannedCap: minutes(1),
  cap: minutes(1),
  marks: [],
  startedAt: NOW,
  startZone: 'UTC',
  extensions: [],
  goalposts: [],
  breaks: [],
  spans: NO_SPANS,
  loops: [],
  looks: [],
  took: minutes(1),
  endedAt: NOW,
  endZone: 'UTC',
  day: `2026-0${(round % 2) + 4}-10` as LocalDay,
  outcome: { kind: 'draft' },
  updatedAt: NOW,
})
const start = (title: string) => ({ title, cap: '', marks: [], ifThen: '', kind: 'other' as const, more: false })

for (let round = Number(first); ; round += 1) {
  const saved = [
    store.save({ file: 'history', record: record(round) }),
    store.save({ file: 'current', data: { ...store.current, drafts: { start: start(`${round}`) } } }),
    store.save({
      file: 'tasks',
      data: {
        tasks: [],
        projects: [],
        templates: [],
        parked: Array.from({ length: round % 3 }, (_, index) => parked(`${round}-${index}`)),
      },
    }),
    store.save({ file: 'settings', data: { ...store.settings, places: { start: { x: round, y: 0 } } } }),
  ]
  if (saved.some(({ ok }) => !ok)) process.exit(3)
  writeSync(1, `${round}\n`)
}

function parked(id: string) {
  return {
    id,
    title: id,
    kind: 'other' as const,
    marks: [],
    left: minutes(1),
    plannedCap: minutes(1),
    parkedAt: NOW,
    updatedAt: NOW,
  }
}
