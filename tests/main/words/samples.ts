import { epochMs, type LocalDay } from '@core/time.ts'
import { NO_TOMORROW, type Evening } from '@core/reflection/evening.ts'
import { NO_WORDS, type Words } from '@core/words/words.ts'
import { putData } from '../store/samples.ts'

export const AT = epochMs(Date.UTC(2026, 4, 14, 18))

export const evening = (day: string, change: Partial<Evening> = {}): Evening => ({
  id: `evening-${day}`,
  updatedAt: AT,
  day: day as LocalDay,
  zone: 'Europe/Berlin',
  unseen: [],
  appreciations: [],
  stays: [],
  tomorrow: NO_TOMORROW,
  joy: '',
  ...change,
})

export const putEvenings = (root: string, device: string, month: string, evenings: readonly unknown[]): void =>
  putData(root, `reflections/${device}/${month}`, { evenings }, 2)

export const putWords = (root: string, device: string, change: Partial<Words>): void =>
  putData(root, `words/${device}`, { ...NO_WORDS, ...change }, 2)
