import { jsonIn } from '@core/persisted/json-in.ts'
import type { FileName, FilePort } from './file-port.ts'

/** The JSON of a file; undefined when there is none to be read. Never throws. */
export const jsonOf = (port: Pick<FilePort, 'read'>, name: FileName): unknown => {
  const content = port.read(name)
  return content.kind === 'content' ? jsonIn(content.text) : undefined
}
