import type { WebContents } from 'electron'
import { epochMs, localDaySchema, type LocalDay } from '../../src/core/time.ts'
import { keepDailyCopies } from '../../src/main/data/daily-copies.ts'
import { createAlone } from '../../src/main/data/alone.ts'
import { createEarlierCopies } from '../../src/main/data/earlier-copies.ts'
import { electronStorePort } from '../../src/main/store/electron-store-port.ts'
import { silent } from './folders.ts'
import { DEVICE, NOW } from './lives.ts'

const DAY_MS = 86_400_000
const nobody = {} as WebContents

/** A day of a spring, in the order of the numbers. */
const dayOf = (number: number): LocalDay =>
  localDaySchema.parse(new Date(NOW - 100 * DAY_MS + number * DAY_MS).toISOString().slice(0, 10))

/** Lets the app's own job copy what has changed. @param number of the day */
export const copyAll = (root: string, number: number): Promise<void> =>
  keepDailyCopies(
    { port: electronStorePort(root), device: () => DEVICE, now: () => epochMs(NOW), log: silent },
    dayOf(number % 100),
  )

/** Goes back to the newest copy of a file. @returns its name and whether it came to be; null when there is none */
export const goBack = async (
  root: string,
  file: string,
): Promise<{ readonly copy: string; readonly done: boolean } | null> => {
  const copies = createEarlierCopies({
    port: electronStorePort(root),
    device: () => DEVICE,
    now: () => NOW,
    alone: createAlone(),
    askGoBack: () => Promise.resolve(true),
    unsaved: () => null,
    reopen: () => undefined,
  })
  const found = await copies.of(file)
  const copy = 'value' in found ? found.value[0]?.id : undefined
  if (copy === undefined) return null
  const answer = await copies.goBack(nobody, { file, copy })
  return { copy, done: 'value' in answer && answer.value }
}
