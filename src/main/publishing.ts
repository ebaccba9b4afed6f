import type { State } from '@core/state.ts'
import type { Language } from '@core/languages.ts'
import type { Snapshot } from '@core/views/snapshot-type.ts'
import { snapshotOf } from '@core/views/snapshot.ts'
import type { Clock } from './clock.ts'
import type { LanguageFiles } from './language-files.ts'
import type { Windows } from './windows/windows.ts'

interface PublishingPorts {
  readonly state: () => State
  readonly clock: Clock
  readonly language: () => Language
  readonly languages: LanguageFiles
  readonly windows: () => Pick<Windows, 'areSeen' | 'publish'>
}

/** What windows draw, and telling them when it is new. */
export interface Publishing {
  /** as it is now, for a window that asks */
  readonly snapshot: () => Snapshot
  /** Tell the windows on screen, if what they draw is new. While there is none nothing is worked out: each asks. */
  readonly show: () => void
}

export const createPublishing = ({ state, clock, language, languages, windows }: PublishingPorts): Publishing => {
  const last = { rev: 0, shown: '' }
  const snapshot = (): Snapshot =>
    snapshotOf(state(), clock.now(), {
      rev: last.rev,
      zone: clock.zone(),
      language: language(),
      critic: () => languages.critic(language()),
    })
  return {
    snapshot,
    show: () => {
      if (!windows().areSeen()) {
        Object.assign(last, { rev: last.rev + 1, shown: '' })
        return
      }
      const made = snapshot()
      const { rev: _rev, at: _at, ...shown } = made
      const json = JSON.stringify(shown)
      if (json === last.shown) return
      Object.assign(last, { rev: last.rev + 1, shown: json })
      windows().publish({ ...made, rev: last.rev })
    },
  }
}
