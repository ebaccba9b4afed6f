// `npm run coverage`: what of `src/core` its tests reach, by folder. `coverage/index.html` shows it line by line.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './lib/processes.mjs'
import { packageCommand, projectNode, projectRoot as root, withProjectNode } from './lib/project.mjs'
import { explain, say, tail } from './lib/say.mjs'
import { coverageSchema, coveredByFolder } from './quality/covered.ts'

const folder = join(root, 'coverage')
const args = [
  packageCommand(root, 'vitest'),
  'run',
  '--project',
  'core',
  '--coverage.enabled',
  '--coverage.provider=v8',
  '--coverage.include=src/core/**',
  '--coverage.reporter=json-summary',
  '--coverage.reporter=html',
  `--coverage.reportsDirectory=${folder}`,
]

const { code, output } = await run(projectNode(root), args, { cwd: root, env: withProjectNode(root, process.env) })
if (code === 0) {
  const summary: unknown = JSON.parse(readFileSync(join(folder, 'coverage-summary.json'), 'utf8'))
  for (const line of coveredByFolder(coverageSchema.parse(summary))) say(line)
} else {
  explain(tail(output))
  process.exitCode = code
}
