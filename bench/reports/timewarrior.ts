import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { MonthOfLife } from '../../tests/support/histories/believable.ts'

const found = (): boolean => {
  try {
    execFileSync('timew', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Makes sure of the Debian package timewarrior, as root by installing it. @returns why there is none, or null */
export const haveTimewarrior = (): string | null => {
  if (found()) return null
  if (process.getuid?.() !== 0) return 'timewarrior is not installed, and this is not root'
  try {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    for (const args of [
      ['update', '-q'],
      ['install', '-y', '-q', '--no-install-recommends', 'timewarrior'],
    ]) {
      execFileSync('apt-get', args, { stdio: 'ignore', env })
    }
  } catch {
    return 'timewarrior could not be installed'
  }
  return found() ? null : 'timewarrior could not be installed'
}

const stamp = (at: number): string => `${new Date(at).toISOString().slice(0, 19).replaceAll(/[-:]/gu, '')}Z`

/** Writes the same intervals as timewarrior keeps them: one line each, the title as a tag. @returns how many */
export const writeIntervals = (folder: string, months: Iterable<MonthOfLife>): number => {
  mkdirSync(join(folder, 'data'), { recursive: true })
  writeFileSync(join(folder, 'timewarrior.cfg'), '')
  let count = 0
  for (const { month, timeboxes } of months) {
    const standing = timeboxes.filter(({ withdrawnAt }) => withdrawnAt === undefined)
    const lines = standing.map(
      ({ startedAt, endedAt, title }) =>
        `inc ${stamp(startedAt)} - ${stamp(endedAt)} # "${title === '' ? 'One thing' : title}"`,
    )
    writeFileSync(join(folder, 'data', `${month}.data`), `${lines.join('\n')}\n`)
    count += standing.length
  }
  return count
}

/** All intervals as JSON, as timewarrior's own reports and extensions get them. */
export const exportIntervals = (folder: string): string =>
  execFileSync('timew', ['export'], {
    env: { ...process.env, TIMEWARRIORDB: folder },
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  })
