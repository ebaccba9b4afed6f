import type { FilePort } from './file-port.ts'

/** The names in a folder; none where it can't be read. */
export const listed = (port: Pick<FilePort, 'list'>, folder: string): readonly string[] => {
  try {
    return port.list(folder)
  } catch {
    return []
  }
}
