import type { Snapshot } from '@core/views/snapshot-type.ts'
import type { Text } from '@core/views/text.ts'
import type { CommandInput, Done, EnoughBridge, Reply } from '@shared/bridge.ts'
import { createPieces, createSay, createWords, type Piece, type Words } from '@shared/i18n.ts'
import { createContext, use, useMemo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

interface Enough {
  readonly bridge: EnoughBridge
  readonly snapshot: Snapshot
  readonly ahead: number
}

const EnoughContext = createContext<Enough | null>(null)

/** What every window draws from and speaks to. */
export const EnoughProvider = ({ bridge, snapshot, ahead, children }: Enough & { readonly children: ReactNode }) => (
  <EnoughContext value={useMemo(() => ({ bridge, snapshot, ahead }), [bridge, snapshot, ahead])}>
    {children}
  </EnoughContext>
)

const useEnough = (): Enough => {
  const enough = use(EnoughContext)
  if (enough === null) throw new Error('outside of EnoughProvider')
  return enough
}

/** The newest snapshot. */
export const useSnapshot = (): Snapshot => useEnough().snapshot

/**
 * How far main's clock is ahead of `Date.now()`, in milliseconds: nothing in real time, a lot when time runs fast. Kept
 * apart from the page's clock so that a window that stays open goes on with it between two snapshots.
 */
export const useAhead = (): number => useEnough().ahead

/** Named methods of main. */
export const useBridge = (): EnoughBridge => useEnough().bridge

/** Words of the window's language: `say` for typed texts from main, `words` for the window's own. */
export const useWords = (): { readonly words: Words; readonly say: (text: Text) => string } => {
  const { i18n } = useTranslation()
  const { zone } = useSnapshot()
  return useMemo(() => ({ words: createWords(i18n, zone), say: createSay(i18n, zone) }), [i18n, zone])
}

/** A text from main in pieces, where its numbers and times are to stand out. */
export const usePieces = (): ((text: Text) => readonly Piece[]) => {
  const { i18n } = useTranslation()
  const { zone } = useSnapshot()
  return useMemo(() => createPieces(i18n, zone), [i18n, zone])
}

/** Send a command. A broken line to main is answered like a refusal, with a calm sentence. */
export const useSend = (): ((command: CommandInput) => Promise<Reply<Done>>) => {
  const bridge = useBridge()
  const { say } = useWords()
  return useMemo(
    () => async (command) => {
      try {
        return await bridge.dispatch(command)
      } catch {
        return { ok: false, code: 'internal', message: say({ key: 'error.internal', values: {} }) }
      }
    },
    [bridge, say],
  )
}
