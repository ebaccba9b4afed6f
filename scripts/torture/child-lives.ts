import { writeSync } from 'node:fs'
import { copyAll } from './copies.ts'
import { openAt } from './folders.ts'
import { saveAt } from './lives.ts'

/** Saves without end until it is killed. A number goes out only after the store said that this save is on disk. */
const [root = '', seed = '1', first = '1'] = process.argv.slice(2)
const store = openAt(root)
writeSync(1, 'open\n')
for (let number = Number(first); ; number += 1) {
  if (!store.save(saveAt(Number(seed), number)).ok) process.exit(3)
  writeSync(1, `${number}\n`)
  if (number % 9 === 0) await copyAll(root, number)
}
