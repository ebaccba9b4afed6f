// `npm run loops -- FILE.jsonl`: what the rules find in written-down observations, one JSON line a flag.
import { parseArgs } from 'node:util'
import { MODES } from '../src/core/loops/observation.ts'
import { SENSITIVITIES } from '../src/core/loops/sensitivity.ts'
import { STANDARD } from './loops/flags-of.ts'
import { flagLines, readBaseline, readLines, Unreadable } from './loops/told.ts'

const USAGE =
  'npm run loops -- FILE.jsonl [--sensitivity gentle|standard|keen] [--mode drafting|polishing] [--baseline FILE]'

/** One of the values there are, or nothing when nothing was said. */
const oneOf = <Value extends string>(values: readonly Value[], said: string | undefined, name: string) => {
  const found = values.find((value) => value === said)
  if (said !== undefined && found === undefined) throw new Unreadable(`--${name} is one of ${values.join(', ')}.`)
  return found
}

const asked = () => {
  try {
    const string = { type: 'string' } as const
    const options = { sensitivity: string, mode: string, baseline: string }
    return parseArgs({ options, allowPositionals: true })
  } catch {
    throw new Unreadable(USAGE)
  }
}

try {
  const { values, positionals } = asked()
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0) throw new Unreadable(USAGE)
  const wishes = {
    ...STANDARD,
    sensitivity: oneOf(SENSITIVITIES, values.sensitivity, 'sensitivity') ?? 'standard',
    mode: oneOf(MODES, values.mode, 'mode') ?? null,
    baseline: values.baseline === undefined ? {} : readBaseline(values.baseline),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  }
  for (const line of flagLines(readLines(file), wishes)) process.stdout.write(`${line}\n`)
} catch (problem) {
  if (!(problem instanceof Unreadable)) throw problem
  process.stderr.write(`${problem.message}\n`)
  process.exitCode = 2
}
