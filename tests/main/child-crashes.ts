import { keepToOneself } from '../../src/main/private-process.ts'

/** Holds a text that stands nowhere in its source, and crashes. */
const [, , wish, ...letters] = process.argv
if (wish === 'to itself') keepToOneself()
const held = Buffer.from(letters.map((letter) => String.fromCharCode(Number(letter) + 1)).join(''))
process.kill(process.pid, 'SIGSEGV')
setTimeout(() => process.stdout.write(held), 60_000)
