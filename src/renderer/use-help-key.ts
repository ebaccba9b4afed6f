import type { WindowName } from '@core/command.ts'
import { useSend } from './enough.tsx'
import { useKeys } from './use-keys.ts'

/** F1, as in any program: the guide, at its page about this window. */
export const useHelpKey = (window: WindowName): void => {
  const send = useSend()
  useKeys((event) => {
    if (event.key !== 'F1' || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    void send({ type: 'help', about: window })
  })
}
