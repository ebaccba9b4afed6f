import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'

/** A file of a package. */
export interface Packed {
  /** with `/`, from the package's resources */
  readonly path: string
  /** bytes */
  readonly size: number
}

/** What a bundler puts into a file's name so that it changes with its content. */
const HASH = /-[\w-]{8}(?=\.(?:js|css|woff2|svg|wav|png|webp)$)/u

/** The name of a file in the list: without what changes with its content. */
export const listedName = (path: string): string => path.replace(HASH, '-*')

/** Every file below a folder. @param prefix what stands before its path */
export const filesBelow = (folder: string, prefix: string): readonly Packed[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => ({ name, stat: statSync(join(folder, name)) }))
    .filter(({ stat }) => stat.isFile())
    .map(({ name, stat }) => ({ path: `${prefix}${name.replaceAll(sep, '/')}`, size: stat.size }))

const BEGIN = '```text\n'
const END = '```\n'
const RANGE = /^At most (\d+(?:\.\d+)?) MB in all/mu

/** What a package may hold, as docs/package-contents.md lists it. */
export interface Listed {
  readonly names: ReadonlySet<string>
  /** bytes */
  readonly most: number
}

/** Reads the list. @throws when the document has none */
export const listIn = (document: string): Listed => {
  const begin = document.indexOf(BEGIN)
  const end = document.indexOf(END, begin + BEGIN.length)
  const [, most] = RANGE.exec(document) ?? []
  if (begin < 0 || end < 0 || most === undefined) throw new Error('there is no list of what a package holds')
  const lines = document.slice(begin + BEGIN.length, end).split('\n')
  return { names: new Set(lines.filter((line) => line !== '')), most: Number(most) * 1e6 }
}

/** The list with other names in it. */
export const withNames = (document: string, packed: readonly Packed[]): string => {
  const begin = document.indexOf(BEGIN) + BEGIN.length
  const names = [...new Set(packed.map(({ path }) => listedName(path)))].toSorted()
  return `${document.slice(0, begin)}${names.join('\n')}\n${document.slice(document.indexOf(END, begin))}`
}

/** How what was packed differs from the list, in plain lines; none when it does not. */
export const differences = (packed: readonly Packed[], { names, most }: Listed): readonly string[] => {
  const found = new Set(packed.map(({ path }) => listedName(path)))
  const size = sizeOf(packed)
  return [
    ...[...found].filter((name) => !names.has(name)).map((name) => `in the package, and not on the list: ${name}`),
    ...[...names].filter((name) => !found.has(name)).map((name) => `on the list, and not in the package: ${name}`),
    ...(size > most ? [`larger than the list allows: ${megabytes(size)} of ${megabytes(most)}`] : []),
  ]
}

export const sizeOf = (packed: readonly Packed[]): number => packed.reduce((sum, { size }) => sum + size, 0)

/** Bytes as people say them. */
export const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`

/** How much lies where: the folders of a package to the second level, the largest first. */
export const byFolder = (
  packed: readonly Packed[],
): readonly (readonly [folder: string, files: number, size: number])[] => {
  const groups = Map.groupBy(packed, ({ path }) => path.split('/').slice(0, -1).slice(0, 3).join('/'))
  return [...groups].map(([folder, all]) => [folder, all.length, sizeOf(all)] as const).toSorted((a, b) => b[2] - a[2])
}

/** Reads the list from where it lies. @param root the project's folder */
export const LIST = 'docs/package-contents.md'
export const readList = (root: string): string => readFileSync(join(root, LIST), 'utf8')
