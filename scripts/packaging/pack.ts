import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'electron-builder'
import { z } from 'zod'
import { appIcon, APP_SIZES } from '../icons/pictures.ts'
import { makeCommand } from './command.ts'
import { builderConfig, COMMANDS, LINUX_ICONS, LINUX_ROOT, OUTPUT } from './config.ts'
import { foreseenIn, type Foreseen } from './foreseen.ts'
import { layLinuxFiles } from './linux-files.ts'
import { nodeOf, processorsOf } from './node-of.ts'

/** How electron-builder calls the system that this runs on. */
const OWN_SYSTEM = { linux: 'linux', darwin: 'mac', win32: 'win' } as const
type OwnSystem = (typeof OWN_SYSTEM)[keyof typeof OWN_SYSTEM]
export const systemOf = (platform: string): OwnSystem => OWN_SYSTEM[platform as keyof typeof OWN_SYSTEM] ?? 'linux'

const homeSchema = z.object({ homepage: z.url() })
/** Where the project lives, by package.json. */
export const homeOf = (root: string): string =>
  homeSchema.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))).homepage

/** Makes the command for every processor that the packages are for. @returns those */
export const makeCommands = async (root: string): Promise<readonly string[]> => {
  const { platform, arch: own } = process
  const processors = processorsOf(platform, own)
  for (const arch of processors) {
    const node = nodeOf(root, arch, { own, variables: process.env })
    await makeCommand({ root, node, platform, folder: join(root, COMMANDS, `${systemOf(platform)}-${arch}`) })
  }
  return processors
}

/** Lays out what Linux packages take besides the program. @returns the folder that stands for the root of a system */
export const layForLinux = (root: string): string => {
  const laid = join(root, LINUX_ROOT)
  layLinuxFiles(root, homeOf(root), laid)
  const icons = join(root, LINUX_ICONS)
  rmSync(icons, { recursive: true, force: true })
  mkdirSync(icons, { recursive: true })
  for (const size of APP_SIZES) copyFileSync(join(root, 'resources', appIcon(size)), join(icons, `${size}x${size}.png`))
  return laid
}

interface Packing {
  readonly root: string
  /** a folder in place of what electron-builder fetches */
  readonly electronDist?: string
  /** no installer: the program's folder alone */
  readonly dir: boolean
}

/** What came of packing. */
interface Made {
  /** the installers, by their places on the disk */
  readonly files: readonly string[]
  /** what installers for Linux are made of, or would be */
  readonly foreseen: readonly Foreseen[]
}

/** Packs for the system that this runs on. */
export const pack = async ({ root, electronDist, dir }: Packing): Promise<Made> => {
  rmSync(join(root, OUTPUT), { recursive: true, force: true })
  const system = systemOf(process.platform)
  const foreseen: Foreseen[] = []
  const files = await build({
    projectDir: root,
    config: builderConfig({ root, ...(electronDist === undefined ? {} : { electronDist }) }),
    [system]: [],
    // For Linux each installer is prepared until the tool is to run that makes it.
    dir: dir && system !== 'linux',
    publish: 'never',
    effectiveOptionComputed: async (said: unknown) => {
      if (system === 'linux') foreseen.push(foreseenIn(said))
      return dir
    },
  })
  return { files, foreseen }
}

/** Where the resources of the packed program lie, and the program itself, on the system that this runs on. */
export const packedAt = (root: string): { readonly resources: string; readonly program: string } => {
  const output = join(root, OUTPUT)
  const folder = readdirSync(output).find((name) => /^mac|-unpacked$/u.test(name)) ?? ''
  const at = (...names: readonly string[]): string => join(output, folder, ...names)
  switch (systemOf(process.platform)) {
    case 'mac':
      return { resources: at('Enough.app/Contents/Resources'), program: at('Enough.app/Contents/MacOS/Enough') }
    case 'win':
      return { resources: at('resources'), program: at('Enough.exe') }
    case 'linux':
      return { resources: at('resources'), program: at('enough') }
  }
}
