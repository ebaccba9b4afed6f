import { relative, sep } from 'node:path'

/**
 * Names of what programs write for themselves: hidden files and folders (among them vim's swap files, `.git`,
 * LibreOffice's `.~lock.…#`, emacs's `.#…`, GLib's `.goutputstream-…`), backups, locks and halves of a save.
 */
const NAMES = [
  /^\./u,
  /~$/u,
  /^~/u,
  /^#.*#$/u,
  /\.(?:tmp|temp|bak|swp|part|crdownload)$/iu,
  /^4913$/u,
  /___jb_(?:tmp|old)___$/u,
  /^(?:node_modules|__pycache__|Thumbs\.db|desktop\.ini)$/iu,
]

/** Whether a file or folder of this name is no work of a person. */
const isIgnoredName = (name: string): boolean => NAMES.some((pattern) => pattern.test(name))

/** Whether something inside a watched folder is left out. The folder itself was chosen and never is. */
export const isIgnoredIn = (folder: string, path: string): boolean =>
  relative(folder, path).split(sep).filter(Boolean).some(isIgnoredName)
