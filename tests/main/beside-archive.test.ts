import { expect, test } from 'vitest'
import { besideArchive } from '../../src/main/beside-archive.ts'

test.each([
  ['/opt/Enough/resources/app.asar', '/opt/Enough/resources/app.asar.unpacked'],
  [
    'C:\\Users\\a\\AppData\\Local\\Programs\\enough\\resources\\app.asar',
    'C:\\Users\\a\\AppData\\Local\\Programs\\enough\\resources\\app.asar.unpacked',
  ],
  ['/home/a/enough', '/home/a/enough'],
  ['/home/a/app.asar/enough', '/home/a/app.asar/enough'],
])('what other programs open of %s lies in %s', (app, beside) => {
  expect(besideArchive(app)).toBe(beside)
})
