import type { Observation } from '@core/loops/observation.ts'
import type { Fingerprints } from './fingerprints.ts'
import type { Line } from './line.ts'
import { isAbout } from './is-about.ts'
import { closeEpisode, newTrail, saved, type Trail } from './trail.ts'

/** What the core may know of written-down observations, in the order of their times: no text, no name of a file. */
export const observationsOf = (lines: readonly Line[], fingerprint: Fingerprints): readonly Observation[] => {
  const inOrder = lines.toSorted((a, b) => a.at - b.at)
  const episodes = episodesOf(inOrder, fingerprint)
  const others = inOrder.flatMap((line, index) => otherOf(line, () => inOrder.slice(0, index), fingerprint))
  // Sorting is stable: at the same moment a start comes before the save that it is followed by.
  return [...others, ...episodes].toSorted((a, b) => a.at - b.at)
}

const episodesOf = (lines: readonly Line[], fingerprint: Fingerprints): readonly Observation[] => {
  const trails = new Map<string, Trail>()
  const episodes: Observation[] = []
  const take = (file: string, { trail, episode }: ReturnType<typeof saved>): void => {
    trails.set(file, trail)
    if (episode !== null) episodes.push(episode)
  }
  for (const line of lines) {
    if (line.kind !== 'save') continue
    const trail = trails.get(line.file) ?? newTrail(fingerprint(line.file))
    take(line.file, saved(trail, line.at, line.text, fingerprint))
  }
  for (const [file, trail] of trails) take(file, closeEpisode(trail, fingerprint))
  return episodes
}

const otherOf = (line: Line, before: () => readonly Line[], fingerprint: Fingerprints): readonly Observation[] => {
  switch (line.kind) {
    case 'save':
      return []
    case 'focus':
      return isAbout(line.title, wordsOf(before())) ? [{ kind: 'focus', at: line.at, lasted: line.ms }] : []
    case 'run':
      return [{ ...line, command: fingerprint(line.command), tree: fingerprint(line.tree) }]
    case 'extend':
    case 'look':
      return [{ kind: line.kind, at: line.at }]
    case 'ship':
    case 'start':
      return [line]
  }
}

/** What a window's title is held against: the task that was started last, and files that were saved before. */
const wordsOf = (before: readonly Line[]): readonly string[] => {
  const task = before.findLast((line) => line.kind === 'start')?.task.trim() ?? ''
  const names = before.flatMap((line) => (line.kind === 'save' ? [line.file.split(/[\\/]/u).at(-1) ?? ''] : []))
  return [task, ...names].map((word) => word.toLowerCase()).filter((word) => word !== '')
}
