import { readFileSync, writeFileSync } from 'node:fs'

/**
 * What a piece of work takes of memory at its height, in bytes. Linux counts a process's height anew when it is asked to
 * (proc(5), `clear_refs`); elsewhere it is what goes beyond the highest there ever was.
 */
export const peakMemory = (): (() => number) => {
  try {
    writeFileSync('/proc/self/clear_refs', '5')
    const before = process.memoryUsage.rss()
    return () => Number(/^VmHWM:\s+(\d+) kB$/mu.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) * 1024 - before
  } catch {
    const before = process.resourceUsage().maxRSS
    return () => (process.resourceUsage().maxRSS - before) * 1024
  }
}
