const blockers = new Set<number>()
const counter = { last: 0 }

/** `powerSaveBlocker`: kept in mind and read back; the desktop isn't told (a limit). */
export const powerSaveBlocker: Electron.PowerSaveBlocker = {
  start(): number {
    const id = ++counter.last
    blockers.add(id)
    return id
  },
  stop(id: number): boolean {
    return blockers.delete(id)
  },
  isStarted(id: number): boolean {
    return blockers.has(id)
  },
}
