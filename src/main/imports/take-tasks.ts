import { withTasksTaken } from '@core/imports/tasks.ts'
import type { TasksRead } from '@core/imports/todo-txt.ts'
import type { Outcome } from '../ipc/outcome.ts'
import type { ImporterPorts } from './importer.ts'
import { noteOf, putNote } from './note.ts'

type Ports = Pick<ImporterPorts, 'port' | 'store' | 'tasks' | 'usualCap' | 'now' | 'unsaved' | 'reopen'>

/**
 * Takes in a list of tasks, in one write and in one turn: nothing can come between reading the tasks that are here and
 * the app knowing those that came. @param taken names the taking in @returns how many came
 */
export const takeTasks = (ports: Ports, read: TasksRead, taken: string): Outcome<number> => {
  const { port } = ports
  const unsaved = ports.unsaved()
  if (unsaved !== null) return { code: unsaved }
  const before = ports.tasks()
  const after = withTasksTaken(before, read, { taken, cap: ports.usualCap(), now: ports.now() })
  if (after === before) return { code: 'importNothingNew' }
  const { columns } = noteOf(port)
  const last = { taken, months: [] }
  try {
    putNote(port, { last: { ...last, state: 'taking' }, columns })
    const saved = ports.store().save({ file: 'tasks', data: after })
    putNote(port, { last: saved.ok ? { ...last, state: 'taken' } : null, columns })
    return saved.ok ? { value: after.tasks.filter(({ from }) => from?.taken === taken).length } : { code: saved.reason }
  } finally {
    ports.reopen()
  }
}
