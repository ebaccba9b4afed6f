import type { State } from '@core/state.ts'
import { text, type Text } from '@core/views/text.ts'
import type { RefusedCounts } from '../ipc/refused.ts'

/** What is known of the app besides its state. */
export interface AppFacts {
  readonly version: string
  /** what it runs on, with its version */
  readonly host: string
  readonly dataDir: string
  /** what windows asked for in vain since the start */
  readonly refused: () => RefusedCounts
}

/** How the app is, as sentences: what it can see here, and whether all is saved. */
export const checkedUp = (state: State, facts: AppFacts): readonly Text[] => {
  const { senses } = state
  const yes = (can: boolean) => (can ? 'yes' : 'no')
  return [
    text('cli.doctor.version', { app: facts.version, host: facts.host }),
    text('cli.doctor.folder', { folder: facts.dataDir }),
    text(`cli.doctor.saved.${yes(state.unsaved === null)}`, {}),
    text(`cli.doctor.tray.${yes(state.tray !== 'absent')}`, {}),
    text(`cli.doctor.shortcut.${yes(state.shortcuts.shortcut === 'works')}`, {}),
    text(`cli.doctor.idle.${yes(senses.idle)}`, {}),
    text(`cli.doctor.fullScreen.${yes(senses.fullScreen)}`, {}),
    text(`cli.doctor.doNotDisturb.${yes(senses.doNotDisturb)}`, {}),
    text(`cli.doctor.titles.${yes(senses.titles)}`, {}),
    refusedText(facts.refused()),
  ]
}

const refusedText = (counts: RefusedCounts): Text => {
  const all = Object.values(counts).reduce((sum, one) => sum + one, 0)
  return all === 0 ? text('cli.doctor.refused.yes', {}) : text('cli.doctor.refused.no', { all, ...counts })
}
