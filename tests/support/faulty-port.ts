import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { errnoError, type Errno } from '../../src/main/store/errno.ts'
import type { FileName, FilePort } from '../../src/main/store/file-port.ts'

/** What goes wrong at one call: it fails and life goes on, or the app dies before or after the disk did its part. */
export type Fault =
  | { readonly kind: 'fails'; readonly call: number; readonly code: Errno }
  | { readonly kind: 'dies'; readonly call: number; readonly when: 'before' | 'during' | 'after' }

/** A port that notes its calls and breaks at one of them. After a death nothing reaches the disk any more. */
export interface FaultyPort extends FilePort {
  readonly calls: () => readonly string[]
  readonly dead: () => boolean
}

/** @param root the folder of the real port: dying during a write leaves half a temporary file there */
export const faultyPort = (real: FilePort, root: string, fault?: Fault): FaultyPort => {
  const calls: string[] = []
  let dead = false

  const halfWritten = (name: FileName): void => {
    const path = join(root, `${name}.json.next`)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, '{"schemaVersion":1,"da')
    writeFileSync(`${path}.tmp-1234567890abcdef`, '{"sche')
  }
  const through = <T>(method: string, name: FileName, act: () => T): T => {
    if (dead) throw errnoError('EIO', 'dead')
    calls.push(`${method} ${name}`)
    if (fault === undefined || calls.length !== fault.call) return act()
    if (fault.kind === 'fails') throw errnoError(fault.code, 'fault')
    if (fault.when === 'after') act()
    if (fault.when === 'during' && (method === 'write' || method === 'replace')) halfWritten(name)
    dead = true
    throw errnoError('EIO', 'died')
  }
  return {
    calls: () => calls,
    dead: () => dead,
    read: (name) => {
      try {
        return through('read', name, () => real.read(name))
      } catch {
        return { kind: 'unreadable', code: 'EIO' }
      }
    },
    write: (name, envelope) => through('write', name, () => real.write(name, envelope)),
    basisOf: real.basisOf,
    replace: async (name, text, still) => {
      // What comes after a death is not to be taken for what came before it.
      const after = fault?.kind === 'dies' && fault.when === 'after' && calls.length + 1 === fault.call
      const done = after && !dead ? await real.replace(name, text, still) : null
      return through('replace', name, () => (after ? done : real.replace(name, text, still)))
    },
    setAside: (name, at) => through('setAside', name, () => real.setAside(name, at)),
    copyAside: (name, at) => through('copyAside', name, () => real.copyAside(name, at)),
    keep: (name, as) => through('keep', name, () => real.keep(name, as)),
    touch: (name, at) => through('touch', name, () => real.touch(name, at)),
    modifiedAt: (name) => through('modifiedAt', name, () => real.modifiedAt(name)),
    list: (folder) => through('list', folder, () => real.list(folder)),
    sweep: (name) => through('sweep', name, () => real.sweep(name)),
    remove: (name) => through('remove', name, () => real.remove(name)),
  }
}
