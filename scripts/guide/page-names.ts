import { basename, dirname, join, relative, sep } from 'node:path'

const GUIDE = join('docs', 'guide')
const SHORT = join('resources', 'guide')
/** Documents outside of the guide that Help has as well, because the guide leads to them. */
const BESIDE: readonly string[] = ['command-line', 'data', 'loops']

/**
 * The name of the page that a file is, whatever its language; null when Help has no such page. `docs/guide/de/keys.md`
 * and `docs/guide/keys.md` are both `keys`.
 * @param root of the project, an absolute path as `file` is
 */
export const pageNameOf = (file: string, root: string): string | null => {
  const within = (folder: string): string | null => {
    const path = relative(join(root, folder), file)
    return path.startsWith('..') ? null : path.split(sep).join('/')
  }
  const inGuide = within(GUIDE)?.replace(/^[a-z]{2}\//u, '')
  if (inGuide?.endsWith('.md') === true) return inGuide.slice(0, -'.md'.length)
  const short = within(SHORT)
  if (short !== null) return shortNameOf(short)
  const beside = dirname(file) === join(root, 'docs') ? basename(file, '.md') : ''
  return BESIDE.includes(beside) ? beside : null
}

/** `de.html` is the short guide, `what-enough-is.de.html` has a name of its own, `licences.txt` is what it is. */
const shortNameOf = (path: string): string | null => {
  if (path === 'licences.txt') return 'licences'
  const name = path.replace(/(?:^|\.)[a-z]{2}\.html$/u, '')
  return path.endsWith('.html') ? name || 'in-short' : null
}
