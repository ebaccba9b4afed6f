import { createLog } from '../../../src/main/log.ts'

/** Logs an event and a bug, and says so itself; whatever else comes out is the log's doing. */
const [folder = '', print] = process.argv.slice(2)
const log = createLog({ folder, console: print === 'true' })
log.event('started')
log.logBug(new Error('x'))
process.stdout.write('logged\n')
