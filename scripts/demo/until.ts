import { setTimeout as after } from 'node:timers/promises'

const PATIENCE_MS = 15_000
const LOOK_EVERY_MS = 20

/** Look again and again until it is so. Rejects with one sentence when it isn't in fifteen seconds. */
export const until = async (what: string, look: () => Promise<boolean> | boolean): Promise<void> => {
  const giveUpAt = performance.now() + PATIENCE_MS
  while (!(await look())) {
    if (performance.now() > giveUpAt) throw new Error(`${what} was expected and did not happen`)
    await after(LOOK_EVERY_MS)
  }
}
