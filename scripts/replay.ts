// `npm run replay -- FILE`: lives a recording again and tells what came of it (docs/replay.md).
import { readFileSync, statSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { play } from '../src/core/recording/play.ts'
import { readRecording, type Recording } from '../src/core/recording/recording.ts'
import { linesOf } from './replay/lines.ts'
import { dayAsText, outcomeOf } from './replay/told.ts'

const USAGE = 'npm run replay -- FILE [--json]'
/** Several times what the app writes at most. */
const MOST_BYTES = 64 * 2 ** 20

/** What was asked can't be done as it is written; the message is one calm sentence. */
class Unreadable extends Error {}

const WHY = {
  notOurs: 'is no recording of Enough.',
  newer: 'is a recording of a newer version of Enough; the sources of that version can play it.',
  damaged: 'is a recording, and not all of it can be read.',
} as const

const asked = () => {
  try {
    return parseArgs({ options: { json: { type: 'boolean', default: false } }, allowPositionals: true })
  } catch {
    throw new Unreadable(USAGE)
  }
}

const textOf = (file: string): string => {
  try {
    if (statSync(file).size <= MOST_BYTES) return readFileSync(file, 'utf8')
  } catch {
    throw new Unreadable(`${file} can't be read.`)
  }
  throw new Unreadable(`${file} ${WHY.notOurs}`)
}

const recordingIn = (file: string): Recording => {
  const read = readRecording(textOf(file))
  if ('why' in read) throw new Unreadable(`${file} ${WHY[read.why]}`)
  return read
}

try {
  const { values, positionals } = asked()
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0) throw new Unreadable(USAGE)
  const played = play(recordingIn(file))
  const [lines, outcome] = [linesOf(played), outcomeOf(played)]
  process.stdout.write(values.json ? `${JSON.stringify({ ...outcome, lines })}\n` : dayAsText(lines, outcome))
} catch (problem) {
  if (!(problem instanceof Unreadable)) throw problem
  process.stderr.write(`${problem.message}\n`)
  process.exitCode = 2
}
