// Part of `npm run check`: the files of every language are whole and keep to the wording, and windows write no words of
// their own. A language that is being written, and not yet offered, is looked at by its name: node
// scripts/check-languages.ts de
import { LANGUAGES } from '../src/core/languages.ts'
import { join } from 'node:path'
import { projectRoot } from './lib/project.mjs'
import { say } from './lib/say.mjs'
import { hardCodedIn } from './languages/hard-coded.ts'
import { troublesOf } from './languages/troubles.ts'

const asked = process.argv.slice(2)
const troubles = (asked.length > 0 ? asked : LANGUAGES).flatMap((language) => troublesOf(projectRoot, language))
const written = hardCodedIn(join(projectRoot, 'src/renderer')).map(
  (one) => `src/renderer/${one} (a sentence of its own)`,
)
const found = [...troubles, ...written]
for (const trouble of found) say(trouble)
process.exitCode = found.length === 0 ? 0 : 1
