import type { FileName, FilePort } from './file-port.ts'

/** A port that tells which files are written or removed, whoever does it. */
export interface TellingPort extends FilePort {
  /** Hear of every write and removal, once it is done. @returns stop hearing of it */
  readonly onWrite: (heard: (name: FileName) => void) => () => void
}

export const tellingPort = (port: FilePort): TellingPort => {
  const listeners = new Set<(name: FileName) => void>()
  return {
    ...port,
    write: (name, envelope) => {
      port.write(name, envelope)
      for (const heard of listeners) heard(name)
    },
    replace: async (name, text, still) => {
      const basis = await port.replace(name, text, still)
      if (basis !== null) for (const heard of listeners) heard(name)
      return basis
    },
    remove: (name) => {
      port.remove(name)
      for (const heard of listeners) heard(name)
    },
    onWrite: (heard) => {
      listeners.add(heard)
      return () => void listeners.delete(heard)
    },
  }
}
