import type { Sound } from '@core/settings.ts'
import bell from './sounds/bell.wav'
import bowl from './sounds/bowl.wav'
import notes from './sounds/notes.wav'

const FILES: Readonly<Record<Sound, string>> = { bowl, bell, notes }

/** Let a sound be heard, once. Where none can be played it stays quiet: a sound is never the only sign. */
export const playSound = (sound: Sound): void => {
  new Audio(FILES[sound]).play().catch(() => undefined)
}
