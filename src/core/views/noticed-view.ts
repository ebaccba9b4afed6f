import type { Evidence } from '../loops/flag.ts'
import { lastChanges, shareOf, type Log } from '../loops/log.ts'
import type { RuleName } from '../loops/rules.ts'
import type { Noticed } from '../noticed/noticed.ts'
import type { State } from '../state.ts'
import type { EpochMs } from '../time.ts'
import type { Text } from './text.ts'

/** One thing that was found, and which rule found it. */
export interface EvidenceView {
  readonly rule: RuleName
  readonly text: Text
}

/** How much the last saves changed, as shares of the largest of them; `marked` are those that the evidence is about. */
export interface ChangesView {
  readonly saves: readonly { readonly height: number; readonly marked: boolean }[]
  /** of the last of them */
  readonly at: EpochMs
}

/** A loop as the Prompt shows it. */
export interface LoopView {
  readonly evidence: readonly EvidenceView[]
  /** null when there are fewer than two saves to compare */
  readonly changes: ChangesView | null
}

/** Shipped work that was opened again. */
export interface OutView {
  readonly title: string
  readonly evidence: readonly EvidenceView[]
}

/** How many saves fit beside the evidence. */
const SAVES_SHOWN = 8

/** The loop that is on screen; null when it is none. */
export const loopView = ({ noticed, loops }: State): LoopView | null =>
  noticed?.about.name === 'loop' && noticed.step === 'shown'
    ? { evidence: evidenceView(noticed), changes: changesView(noticed, noticed.about.file, loops.watch?.log) }
    : null

/** The shipped work that is asked about on screen; null when none is. */
export const outView = ({ noticed }: State): OutView | null =>
  noticed?.about.name === 'out' && noticed.step === 'shown'
    ? { title: noticed.about.title, evidence: evidenceView(noticed) }
    : null

const evidenceView = ({ flag }: Noticed): readonly EvidenceView[] =>
  flag.evidence.map(({ rule, text }) => ({ rule, text }))

const changesView = ({ flag }: Noticed, file: string | null, log: Log | undefined): ChangesView | null => {
  if (file === null || log === undefined) return null
  const last = lastChanges(log, file, SAVES_SHOWN)
  const at = last.at(-1)?.at
  if (last.length < 2 || at === undefined) return null
  const shares = last.map(shareOf)
  const most = Math.max(...shares)
  const marked = Math.max(0, ...flag.evidence.map(savesOf))
  return {
    at,
    saves: shares.map((share, index) => ({
      height: most === 0 ? 0 : share / most,
      marked: index >= shares.length - marked,
    })),
  }
}

/** How many of the last saves a piece of evidence speaks of. */
const savesOf = ({ rule, text }: Evidence): number => {
  if (rule === 'back-and-forth') return 1
  return text.key === 'loop.tiny-edits' || text.key === 'loop.churn' ? text.values.count : 0
}
