import { chmodSync, copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageCommand } from '../lib/project.mjs'
import { done } from './done.ts'

/** What Node looks for in itself to find out that it is a program of its own, as its documentation has it. */
const FUSE = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2'
const PLACE = 'NODE_SEA_BLOB'

export interface CommandPlan {
  /** the project's folder, built */
  readonly root: string
  /** the Node that it is made of, of the system and processor that it is for */
  readonly node: string
  readonly platform: string
  /** the folder that it is written to */
  readonly folder: string
}

/** What the command's program is called. */
export const programName = (platform: string): string => (platform === 'win32' ? 'enough.exe' : 'enough')

/** What the program is made with: the bundled command, as plain text that any Node of this version takes. */
const seaConfig = (root: string, folder: string) => ({
  main: join(root, 'out', 'cli', 'enough.cjs'),
  output: join(folder, 'enough.blob'),
  disableExperimentalSEAWarning: true,
  // Both are of one processor, and what is made here may be put into the Node of another.
  useSnapshot: false,
  useCodeCache: false,
})

/**
 * Makes `enough` a program of its own: Node with the bundled command in it (docs/decisions/0027).
 * @returns where it lies @throws when a step does not work, with what it said
 */
export const makeCommand = async ({ root, node, platform, folder }: CommandPlan): Promise<string> => {
  mkdirSync(folder, { recursive: true })
  const config = seaConfig(root, folder)
  const plan = join(folder, 'sea.json')
  writeFileSync(plan, JSON.stringify(config))
  await done(process.execPath, ['--experimental-sea-config', plan])
  const program = join(folder, programName(platform))
  copyFileSync(node, program)
  chmodSync(program, 0o755)
  // macOS runs nothing whose signature is broken; packages are signed anew as a whole.
  if (platform === 'darwin') await done('codesign', ['--remove-signature', program])
  const segment = platform === 'darwin' ? ['--macho-segment-name', 'NODE_SEA'] : []
  // As a program of its own: what it says of sections that it does not know is said to nobody.
  const injector = packageCommand(root, 'postject')
  await done(process.execPath, [injector, program, PLACE, config.output, '--sentinel-fuse', FUSE, ...segment])
  if (platform === 'darwin') await done('codesign', ['--sign', '-', program])
  return program
}
