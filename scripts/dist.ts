/**
 * `npm run dist`: the packages for the system that this runs on. `--dir` makes no installer, and uses what was packed.
 * Where Electron's program can't be had, everything is done that goes without it, and the last lines say where it ends.
 * `--list` writes anew what a package may hold; `--json FILE` writes the results too.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { rememberedHost } from './lib/host.mjs'
import { projectRoot as root } from './lib/project.mjs'
import { summary } from './lib/reports.mjs'
import { say } from './lib/say.mjs'
import { changedIn, layOut, packedIn } from './packaging/archive.ts'
import { newChecks, type Checks } from './packaging/checks.ts'
import { programName } from './packaging/command.ts'
import { OUTPUT } from './packaging/config.ts'
import {
  byFolder,
  differences,
  filesBelow,
  LIST,
  listIn,
  megabytes,
  readList,
  sizeOf,
  withNames,
} from './packaging/contents.ts'
import { layDummyElectron } from './packaging/dummy-electron.ts'
import type { Foreseen } from './packaging/foreseen.ts'
import { FUSES, wrongFuses } from './packaging/fuses.ts'
import { lookAtForeseen, lookAtMetainfo } from './packaging/look-at-linux.ts'
import { makeCommands, layForLinux, pack, packedAt } from './packaging/pack.ts'
import { usePacked } from './packaging/packed-run.ts'
import { Stage } from './torture/app-stage.ts'

const { values } = parseArgs({
  options: {
    dir: { type: 'boolean', default: false },
    list: { type: 'boolean', default: false },
    json: { type: 'string' },
  },
})
const onLinux = process.platform === 'linux'
const hasElectron = rememberedHost(root)?.name === 'electron'
const folder = mkdtempSync(join(tmpdir(), 'enough-dist-'))
const checks = newChecks()
try {
  await make(checks)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
tellEnd(checks)

async function make(looked: Checks): Promise<void> {
  if (onLinux) await lookAtMetainfo(looked, layForLinux(root))
  await looked.check('the command is a program of its own', async () => (await makeCommands(root)).join(' and '))
  const dummy = join(folder, 'electron')
  if (!hasElectron) layDummyElectron(dummy)
  const foreseen: Foreseen[] = []
  const packed = await looked.check('electron-builder takes the configuration, and packs', async () => {
    const dist = hasElectron ? {} : { electronDist: dummy }
    const made = await pack({ root, dir: values.dir || !hasElectron, ...dist })
    foreseen.push(...made.foreseen)
    return made.files.map((path) => relative(root, path)).join(', ') || OUTPUT
  })
  if (!packed) return
  await lookAtForeseen(looked, foreseen)
  await lookInside(looked)
  if (onLinux) await use(looked)
}

/** What lies in the package: its switches, its fingerprints, and nothing but what is on the list. */
async function lookInside(looked: Checks): Promise<void> {
  const { resources, program } = packedAt(root)
  const archive = join(resources, 'app.asar')
  await looked.check('the fuses are set', async () => {
    const wrong = await wrongFuses(program)
    if (wrong.length > 0) throw new Error(wrong.join(', '))
    return `${Object.keys(FUSES).length} of them`
  })
  await looked.check('every file of the archive is what its fingerprint says', () => {
    const changed = changedIn(archive)
    if (changed.length > 0) throw new Error(changed.join(', '))
    return ''
  })
  const app = layOut(archive, join(folder, 'resources'))
  await looked.check('what is loaded when titles of windows are wanted is there', async () => {
    await import(pathToFileURL(join(app, 'node_modules/get-windows/index.js')).href)
    return 'get-windows'
  })
  const inside = packedIn(archive)
  const beside = filesBelow(join(resources, 'cli'), 'cli/')
  if (values.list) writeFileSync(join(root, LIST), withNames(readList(root), inside))
  for (const [name, files, size] of byFolder([...inside, ...beside]))
    say(`        ${name.padEnd(44)} ${String(files).padStart(4)} files ${megabytes(size).padStart(9)}`)
  if (!onLinux) {
    looked.leave('nothing lies in it but what is on the list', 'the list is of the packages for Linux')
    return
  }
  await looked.check('nothing lies in it but what is on the list', () => {
    const differs = differences(inside, listIn(readList(root)))
    if (differs.length > 0) throw new Error(`${differs.join('\n        ')}\n        ${LIST} is the list`)
    return `${inside.length} files, ${megabytes(sizeOf(inside))}`
  })
}

/** Uses it: the packed program itself, or its unpacked archive on the host that is here. */
async function use(looked: Checks): Promise<void> {
  const { resources, program } = packedAt(root)
  const stage = await Stage.open()
  if (typeof stage === 'string') {
    looked.leave('what was packed starts', stage)
    return
  }
  try {
    const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
    await usePacked(looked, {
      stage,
      folder,
      program: hasElectron ? { file: program, args: asRoot } : stage.onHost(join(folder, 'resources/app.asar')),
      command: join(resources, 'cli', programName(process.platform)),
    })
  } finally {
    await stage.close()
  }
}

function tellEnd(looked: Checks): void {
  const of = (passed: boolean | null): number => looked.all().filter((one) => one.passed === passed).length
  const counts = { passed: of(true), failed: of(false), skipped: of(null) }
  if (values.json !== undefined) {
    const tests = looked.all().filter(({ passed }) => passed !== null)
    writeFileSync(values.json, JSON.stringify({ tests }))
  }
  if (!hasElectron) {
    say(
      `It ends here: Electron’s program can’t be had on this machine, so something without life took its place in ${OUTPUT},`,
    )
    say(
      'what was packed ran on the stand-in, and no installer was made of it. Where Electron can be had, this goes on.',
    )
  }
  say(summary(counts))
  const isWhole = hasElectron || values.dir
  process.exitCode = counts.failed === 0 && isWhole ? 0 : 1
}
