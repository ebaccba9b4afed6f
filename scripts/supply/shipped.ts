import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const dependencies = z.record(z.string(), z.string()).default({})
const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      /** where it is installed under another name */
      name: z.string().optional(),
      version: z.string().optional(),
      dependencies,
      devDependencies: dependencies,
      optionalDependencies: dependencies,
      peerDependencies: dependencies,
      peerDependenciesMeta: z.record(z.string(), z.object({ optional: z.boolean().optional() })).default({}),
      hasInstallScript: z.boolean().default(false),
    }),
  ),
})
export type Lock = z.infer<typeof lockSchema>['packages']

/** A package that people get, as it lies in `node_modules`. */
export interface Shipped {
  readonly name: string
  readonly version: string
  /** from the project's folder */
  readonly path: string
}

/** Every package of the lock file, by its path. @throws when the file can't be read */
export const readLock = (root: string): Lock =>
  lockSchema.parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))).packages

/** The package that an import names: `csv-parse` of `csv-parse/sync`; null for a file or a part of Node. */
export const packageOf = (specifier: string): string | null => {
  if (/^(?:[./@#]|node:)/u.test(specifier) && !/^@[a-z0-9]/u.test(specifier)) return null
  const [first = '', second = ''] = specifier.split('/')
  if (!first.startsWith('@')) return first
  return first === '@core' || first === '@shared' ? null : `${first}/${second}`
}

const IMPORT = /(?:\bfrom|\bimport\(?|@import)\s*['"]([^'"]+)['"]/gu

/** The packages that the app's own sources name, and so are bundled into it or lie beside it. */
export const importedIn = (folder: string): ReadonlySet<string> => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(?:tsx?|css)$/u.test(name),
  )
  const names = files.flatMap((name) =>
    [...readFileSync(join(folder, name), 'utf8').matchAll(IMPORT)].map(([, specifier = '']) => packageOf(specifier)),
  )
  return new Set(names.filter((name) => name !== null))
}

/** Where a package that another one asks for lies, looked up as Node does. @returns undefined when it is not installed */
const pathOf = (lock: Lock, from: string, name: string): string | undefined => {
  const folders = from === '' ? [''] : [...parentsOf(from), '']
  return folders
    .map((folder) => (folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`))
    .find((path) => lock[path] !== undefined)
}

const parentsOf = (path: string): readonly string[] => {
  const parts = path.split('/node_modules/')
  return parts.map((_part, index) => parts.slice(0, parts.length - index).join('/node_modules/'))
}

/** Everything that people get, with all that it asks for, by name. @param root the project's folder */
export const shippedPackages = (root: string): readonly Shipped[] => {
  const lock = readLock(root)
  const roots = new Set([...Object.keys(lock['']?.dependencies ?? {}), ...importedIn(join(root, 'src'))])
  // Vite's page types are no code; Electron is what carries the app, with a list of its own beside it.
  roots.delete('vite')
  const found = new Map<string, Shipped>()
  const queue: (readonly [from: string, name: string])[] = [...roots].map((name) => ['', name])
  for (const [from, name] of queue) {
    const path = pathOf(lock, from, name)
    const entry = path === undefined ? undefined : lock[path]
    if (path === undefined || entry === undefined || found.has(path)) continue
    found.set(path, { name: entry.name ?? name, version: entry.version ?? '', path })
    // Electron's own package is a wrapper that fetches it, and get-windows asks for tools to compile itself
    // (scripts/packaging/files.ts): what these ask for stays on the developer's machine.
    if (name === 'electron' || name === 'get-windows') continue
    const peers = Object.keys(entry.peerDependencies).filter(
      (peer) => entry.peerDependenciesMeta[peer]?.optional !== true,
    )
    const asked = [...Object.keys({ ...entry.dependencies, ...entry.optionalDependencies }), ...peers]
    queue.push(...asked.map((next) => [path, next] as const))
  }
  return [...found.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1))
}
