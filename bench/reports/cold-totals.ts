import { EVERYTHING } from '../../src/core/insights/filter.ts'
import { localDaySchema } from '../../src/core/time.ts'
import { makeTotals } from '../../src/main/rollup/make-page.ts'
import { refresh } from '../../src/main/rollup/refresh.ts'

/*
 * A process that tells the totals of every task of all history, and ends. Bundled, as the app is.
 */
const [root = '', own = '', closed = ''] = process.argv.slice(2)
const totals = makeTotals(root, localDaySchema.parse(closed), EVERYTHING, refresh(root, own, new Map()))
process.stdout.write(`${JSON.stringify(totals)}\n`)
