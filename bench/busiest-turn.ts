const US_PER_MS = 1000

/**
 * Watches how much processor time this thread takes between two turns of its loop: what holds it up on any machine, busy
 * or not. Waiting for the disk is not in it. @returns the most of it so far, in milliseconds, and stop watching
 */
export const watchTurns = (): { readonly most: () => number; readonly stop: () => void } => {
  const spent = (): number => {
    const { user, system } = process.threadCpuUsage()
    return (user + system) / US_PER_MS
  }
  const seen = { most: 0, last: spent() }
  const timer = setInterval(() => {
    seen.most = Math.max(seen.most, spent() - seen.last)
    seen.last = spent()
  }, 1)
  return { most: () => seen.most, stop: () => clearInterval(timer) }
}
