import { readFileSync, writeFileSync } from 'node:fs'

/** Saves the text of a file again and again, each time with another word in its middle. */
const [path = '', everyMs = ''] = process.argv.slice(2)
const text = readFileSync(path, 'utf8')
const middle = text.indexOf(' ', text.length / 2)
let saves = 0
setInterval(() => {
  saves += 1
  writeFileSync(path, `${text.slice(0, middle)} save ${saves}${text.slice(middle)}`)
}, Number(everyMs))
