/** The files that lie in `src/core` itself go by this name. */
export const TOP = 'top'

const CORE = 'src/core/'

/** The folder of `src/core` that a file belongs to, however deep; `top` for the files above all folders. */
export const folderOf = (file: string): string => {
  const [folder, ...inside] = file.slice(file.lastIndexOf(CORE) + CORE.length).split('/')
  return folder === undefined || inside.length === 0 ? TOP : folder
}
