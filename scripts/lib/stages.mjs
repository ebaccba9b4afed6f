import { packageCommand } from './project.mjs'

/**
 * @typedef {object} Stage one part of `npm test`
 * @property {string} name what `npm test -- NAME` and its project call it
 * @property {'check' | 'vitest' | 'playwright'} kind
 * @property {number} limitMinutes a stage that takes longer hangs, and is ended
 * @property {boolean} [long] part of `npm run test:long` instead
 * @property {readonly string[]} [script] what a stage of the kind `check` runs; `npm run check` when left out
 */

/** @type {readonly Stage[]} in order */
const STAGES = [
  { name: 'check', kind: 'check', limitMinutes: 10 },
  { name: 'core', kind: 'vitest', limitMinutes: 5 },
  { name: 'main', kind: 'vitest', limitMinutes: 12 },
  { name: 'standin', kind: 'vitest', limitMinutes: 8 },
  { name: 'scripts', kind: 'vitest', limitMinutes: 5 },
  { name: 'renderer', kind: 'vitest', limitMinutes: 20 },
  { name: 'e2e', kind: 'playwright', limitMinutes: 25 },
  { name: 'scenes', kind: 'vitest', limitMinutes: 30, long: true },
  { name: 'e2e-long', kind: 'playwright', limitMinutes: 25, long: true },
  { name: 'examples', kind: 'vitest', limitMinutes: 30, long: true },
  { name: 'smoke', kind: 'playwright', limitMinutes: 5, long: true },
  { name: 'packages', kind: 'check', script: ['scripts/dist.ts', '--dir'], limitMinutes: 10, long: true },
]

/**
 * The stages to run, in order: all of the kind, or the named ones.
 *
 * @param {readonly string[]} names
 * @param {boolean} long
 * @returns {{ stages: readonly Stage[], unknown: readonly string[] }}
 */
export function chooseStages(names, long) {
  const unknown = names.filter((name) => STAGES.every((stage) => stage.name !== name))
  if (names.length > 0) return { stages: STAGES.filter(({ name }) => names.includes(name)), unknown }
  return { stages: STAGES.filter((stage) => (stage.long ?? false) === long), unknown }
}

/** The names a person can choose from. */
export const stageNames = STAGES.map(({ name }) => name)

/**
 * What to start for a stage, with the project's Node.
 *
 * @param {Stage} stage
 * @param {{ root: string, report: string }} context the file its report goes to
 * @returns {{ args: readonly string[], env: Readonly<Record<string, string>> }}
 */
export function stageCommand({ name, kind, script = ['scripts/check.mjs'] }, { root, report }) {
  if (kind === 'check') return { args: [...script, '--json', report], env: {} }
  if (kind === 'vitest') {
    const reporters = ['default', './scripts/lib/mark-tried-again.mjs', 'json'].map((one) => `--reporter=${one}`)
    return {
      args: [packageCommand(root, 'vitest'), 'run', '--project', name, ...reporters, `--outputFile.json=${report}`],
      env: {},
    }
  }
  const args = [packageCommand(root, '@playwright/test', 'playwright'), 'test', `--project=${name}`]
  return { args: [...args, '--reporter=list,json'], env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report } }
}
