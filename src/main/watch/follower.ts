import { realpath } from 'node:fs/promises'
import type { Episode, Saving } from '@core/loops/observation.ts'
import type { Clock } from '../clock.ts'
import { readFile, readFolder } from './baseline.ts'
import { createBook } from './book.ts'
import { createBurst, TOGETHER_MS } from './burst.ts'
import { openDoorbell, type Doorbell } from './doorbell.ts'
import { createFingerprints } from './fingerprints.ts'
import { createLane } from './lane.ts'
import { ageOf, createLookInto, GONE_MS, SETTLE_MS } from './look-into.ts'
import { isMissing, lookAt } from './look.ts'
import type { WatchProblem } from './problems.ts'
import { openRoot } from './root.ts'
import type { Scene } from './scene.ts'
import { createVisits, type Visit, type Wait } from './visits.ts'

interface FollowerPorts {
  readonly clock: Clock
  readonly salt: Uint8Array
  /** where the numbers of a file's paragraphs begin */
  readonly firstId: () => number
  readonly observed: (seen: Episode | Saving) => void
  readonly problem: (problem: WatchProblem) => void
  readonly bug: (error: unknown) => void
}

export interface Follower {
  /** Look at it from now on. What happened to it meanwhile, nobody saw. */
  readonly resume: () => Promise<void>
  /** Look away; the texts are kept. What was going on is told. */
  readonly pause: () => Promise<void>
}

/** Files that are read at the same time; the system has four threads for it. */
const AT_ONCE = 4

/** Follow one chosen path, a file or a folder, with everything that may happen to it. */
export const createFollower = (chosen: string, ports: FollowerPorts): Follower => {
  const { clock, salt, firstId, observed, problem: tell, bug } = ports
  const fingerprint = createFingerprints(salt)
  const isAwaited = (path: string): boolean => visits.isOpen(path)
  const book = createBook({ clock, fingerprint, firstId, observed, isAwaited })
  const fresh = { root: null, isOpening: false, stop: new AbortController() }
  const scene: Scene = { chosen, salt, clock, book, burst: createBurst(), lane: createLane(AT_ONCE), tell, ...fresh }
  const lookInto = createLookInto(scene)
  const own = { bell: null as Doorbell | null, turn: Promise.resolve() }

  const look = async (visit: Visit): Promise<Wait | null> => {
    const { root } = scene
    if (root === null) return null
    if (scene.isOpening) return { forMs: SETTLE_MS, orNews: false }
    try {
      const known = visit.path === root.path ? await lookAtRoot(visit) : 'there'
      return known === 'there' ? await lookInto(visit) : known
    } catch (error) {
      bug(error)
      return null
    }
  }

  /** Whether what was chosen still is there, and what it was; null when there is nothing more to find out. */
  const lookAtRoot = async (visit: Visit): Promise<Wait | 'there' | null> => {
    const seen = await lookAt(chosen, 'follow')
    if (isMissing(seen)) {
      if (visit.isLast) return null
      if (ageOf(visit) < GONE_MS) return { forMs: GONE_MS - ageOf(visit), orNews: true }
      for (const path of book.paths()) book.lose(path)
      tell('gone')
      if (scene.root?.kind !== 'missing') void turn(open)
      return null
    }
    if (seen.kind === 'problem') {
      tell(seen.problem)
      return null
    }
    const path = await realpath(chosen).catch(() => null)
    if (path === null && !visit.isLast) return { forMs: SETTLE_MS, orNews: false }
    if (scene.root?.kind === seen.kind && path === scene.root.path) return 'there'
    void turn(open)
    return null
  }

  const visits = createVisits({
    now: clock.now,
    settleMs: () => (scene.root?.kind === 'folder' ? TOGETHER_MS : 0) + SETTLE_MS,
    look,
    over: book.settle,
  })

  const rang = (path: string): void => {
    const { root } = scene
    if (root === null) return
    if (root.kind !== 'folder') return visits.ring(root.path)
    scene.burst.changed(path, performance.now())
    visits.ring(path)
  }

  const hush = async (): Promise<void> => {
    const { bell } = own
    own.bell = null
    await bell?.close()
  }

  const open = async (): Promise<void> => {
    await hush()
    if (scene.stop.signal.aborted) return
    const root = await openRoot(chosen)
    if (root.kind === 'problem') {
      scene.root = null
      return tell(root.problem)
    }
    Object.assign(scene, { root, isOpening: true })
    try {
      own.bell = await openDoorbell(root.place, { rang, refused })
      if (root.kind === 'file') await readFile(scene, root.path)
      if (root.kind === 'folder') await readFolder(scene, root.files)
    } finally {
      scene.isOpening = false
    }
    if (root.kind === 'missing') visits.ring(root.path)
  }

  const refused = (problem: WatchProblem): void => {
    tell(problem)
    scene.root = null
    void turn(hush)
  }

  /** One after the other; a fault of one doesn't keep the next from its turn. */
  const turn = (work: () => Promise<void>): Promise<void> => {
    own.turn = own.turn.then(work).catch(bug)
    return own.turn
  }

  return {
    resume: () => {
      scene.stop = new AbortController()
      return turn(open)
    },
    pause: () => {
      scene.stop.abort()
      return turn(async () => {
        await hush()
        await visits.finish()
        book.closeAll()
        scene.root = null
      })
    },
  }
}
