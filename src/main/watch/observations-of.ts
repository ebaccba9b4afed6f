import type { Observation } from '@core/loops/observation.ts'
import type { Fingerprints } from './fingerprints.ts'
import type { Line } from './line.ts'
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
      return isAbout(line.title, before()) ? [{ kind: 'focus', at: line.at, lasted: line.ms }] : []
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

/** Whether a window's title names the task that was started last, or a file that was saved before. */
const isAbout = (title: string, before: readonly Line[]): boolean => {
  const shown = title.toLowerCase()
  const task =
    before
      .findLast((line) => line.kind === 'start')
      ?.task.trim()
      .toLowerCase() ?? ''
  const names = before.flatMap((line) => (line.kind === 'save' ? [nameOf(line.file)] : []))
  return (task !== '' && shown.includes(task)) || names.some((name) => name !== '' && shown.includes(name))
}

const nameOf = (file: string): string => (file.split(/[\\/]/u).at(-1) ?? '').toLowerCase()
