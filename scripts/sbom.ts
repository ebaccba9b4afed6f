// `npm run sbom`: writes the bill of materials of what people get, as CycloneDX. `--out FILE` says where.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { projectRoot } from './lib/project.mjs'
import { say } from './lib/say.mjs'
import { shippedBill, type App } from './supply/bill.ts'
import { npmBill } from './supply/npm-bill.ts'
import { shippedPackages } from './supply/shipped.ts'

const { values } = parseArgs({ options: { out: { type: 'string', default: 'out/enough.cdx.json' } } })
const { name, version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as App
const bill = shippedBill(npmBill(projectRoot), shippedPackages(projectRoot), { name, version })
const out = resolve(projectRoot, values.out)
mkdirSync(dirname(out), { recursive: true })
writeFileSync(out, `${JSON.stringify(bill, undefined, 2)}\n`)
say(`${bill.components.length} components are in ${values.out}.`)
