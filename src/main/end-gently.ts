import { app } from 'electron'
import type { Windows } from './windows/windows.ts'

/** Before the app ends, by whatever way, windows save what is being written. @returns whether they have, and it ends */
export const endGently = (windows: Pick<Windows, 'leave'>): (() => boolean) => {
  const ending = { asked: false, begun: false }
  app.on('before-quit', (event) => {
    if (ending.begun) return
    event.preventDefault()
    if (ending.asked) return
    ending.asked = true
    void windows.leave().finally(() => {
      ending.begun = true
      app.quit()
    })
  })
  // A library below the store ends the process on these unless somebody else answers them.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit())
  return () => ending.begun
}
