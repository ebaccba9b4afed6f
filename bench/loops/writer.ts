import { writeFileSync } from 'node:fs'
import { edits } from './edits.ts'

/** Writes a text of a length into a file, and saves it again and again, each time with another word in its middle. */
const [path = '', length = '', everyMs = ''] = process.argv.slice(2)
const text = edits(Number(length))[0]?.before ?? ''
const middle = text.indexOf(' ', text.length / 2)
let saves = 0
const save = (): void => {
  writeFileSync(path, `${text.slice(0, middle)} save ${saves}${text.slice(middle)}`)
  saves += 1
}
save()
setInterval(save, Number(everyMs))
