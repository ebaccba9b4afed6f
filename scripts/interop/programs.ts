import { execFileSync } from 'node:child_process'
import { ensurePackages, findProgram } from '../lib/system-packages.mjs'
import { say } from '../lib/say.mjs'

/** Debian's own Python, which sees the modules of its packages whatever else is installed. */
const PYTHON = '/usr/bin/python3'

/** What a program printed. @throws when it ended with anything but 0 */
export const output = (program: string, args: readonly string[]): string =>
  execFileSync(program, [...args], { encoding: 'utf8', maxBuffer: 2 ** 28, stdio: ['ignore', 'pipe', 'ignore'] })

/** What a Python script told about a file. */
export const told = (script: string, file: string): unknown =>
  JSON.parse(output(PYTHON, [`${import.meta.dirname}/${script}`, file]))

const hasModule = (name: string): boolean => {
  try {
    output(PYTHON, ['-c', `import ${name}`])
    return true
  } catch {
    return false
  }
}

/** The programs that read what the app wrote, installed where they are missing. @returns what a person has to do, or null */
export const ensurePrograms = (): Promise<string | null> => {
  const path = process.env['PATH'] ?? ''
  const missing = [
    ...(findProgram(['soffice'], path) === null ? [['libreoffice-calc-nogui', 'libreoffice-calc']] : []),
    ...(findProgram(['pdftotext'], path) === null ? [['poppler-utils']] : []),
    ...(hasModule('openpyxl') ? [] : [['python3-openpyxl']]),
    ...(hasModule('icalendar') ? [] : [['python3-icalendar']]),
  ]
  return ensurePackages(missing, { isRoot: process.getuid?.() === 0, env: process.env, say })
}
