import { existsSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What the command line and the app's package.json say. */
export type LaunchInfo = {
  /** The arguments as Electron would have got them, without the executable. */
  readonly args: readonly string[]
  readonly appPath: string
  readonly mainFile: string
  readonly name: string
  readonly version: string
  readonly desktopName: string | undefined
  readonly electronVersion: string
  /** The script that stands for Electron's binary. */
  readonly executable: string
}

type PackageJson = {
  readonly name?: string
  readonly productName?: string
  readonly version?: string
  readonly main?: string
  readonly desktopName?: string
}

/** Reads the command line: switches for Electron first, then the app's folder or main file. */
function readLaunchInfo(args: readonly string[]): LaunchInfo {
  const target = resolve(args.find((argument) => !argument.startsWith('-')) ?? '.')
  if (!existsSync(target)) throw new Error(`stand-in: Unable to find Electron app at ${target}`)
  const isFolder = statSync(target).isDirectory()
  const packageFile = findPackage(isFolder ? target : dirname(target))
  const info = packageFile === undefined ? {} : (JSON.parse(readFileSync(packageFile, 'utf8')) as PackageJson)
  const appPath = packageFile === undefined || !isFolder ? (isFolder ? target : dirname(target)) : dirname(packageFile)
  return {
    args,
    appPath,
    mainFile: isFolder ? join(target, info.main ?? 'index.js') : target,
    name: info.productName ?? info.name ?? 'Electron',
    version: info.version ?? '0.0.0',
    desktopName: info.desktopName,
    electronVersion: electronVersion(),
    executable: fileURLToPath(new URL('../electron-exec.sh', import.meta.url)),
  }
}

function findPackage(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    const file = join(at, 'package.json')
    if (existsSync(file)) return file
    if (dirname(at) === at) return undefined
  }
}

function electronVersion(): string {
  try {
    const file = createRequire(import.meta.url).resolve('electron/package.json')
    return (JSON.parse(readFileSync(file, 'utf8')) as PackageJson).version ?? '0.0.0'
  } catch {
    return '0.0.0'
  }
}

/** Of this process. */
export const launchInfo: LaunchInfo = readLaunchInfo(process.argv.slice(2))
