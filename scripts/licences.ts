// `npm run licences`: writes the list of licences that comes with the app anew, from what is installed.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from './lib/project.mjs'
import { say } from './lib/say.mjs'
import { LICENCES_FILE, licencesOf, licencesText } from './supply/licences-text.ts'

const all = licencesOf(projectRoot)
writeFileSync(join(projectRoot, LICENCES_FILE), licencesText(all))
say(`${all.length} packages are in ${LICENCES_FILE}.`)
