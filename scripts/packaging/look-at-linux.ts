import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from '../lib/processes.mjs'
import { findProgram } from '../lib/system-packages.mjs'
import type { Checks } from './checks.ts'
import type { DesktopEntry, Group } from './desktop-entry.ts'
import { PLACES } from './linux-files.ts'

const linesOf = (head: string, group: Group): readonly string[] => [
  `[${head}]`,
  ...Object.entries(group).map(([name, value]) => `${name}=${value}`),
  '',
]

/** A desktop entry as a file: what electron-builder writes by itself, then ours. */
export const entryText = ({ entry, desktopActions }: DesktopEntry, program: string): string =>
  [
    ...linesOf('Desktop Entry', {
      Name: 'Enough',
      Exec: `${program} %U`,
      Terminal: 'false',
      Type: 'Application',
      Icon: 'enough',
      ...entry,
      MimeType: 'x-scheme-handler/enough;',
      Categories: 'Office;ProjectManagement;',
    }),
    ...Object.entries(desktopActions).flatMap(([name, group]) => linesOf(`Desktop Action ${name}`, group)),
  ].join('\n')

/** Asks a program of the system, where it is there, what it finds wrong with a file. */
const ask = async (checks: Checks, name: string, program: string, args: readonly string[]): Promise<void> => {
  if (findProgram([program], process.env['PATH'] ?? '') === null) {
    checks.leave(name, `${program} is not installed`)
    return
  }
  await checks.check(name, async () => {
    const { code, output } = await run(program, args)
    // A hint of desktop-file-validate is printed with a good end.
    if (code !== 0 || /\b(?:error|warning):/u.test(output)) throw new Error(output.trim())
    return `by ${program}`
  })
}

/** Looks at what a Linux desktop reads: the entry with its actions, and what a software centre shows. @param laid where the files of the deb are laid out */
export const lookAtLinux = async (
  checks: Checks,
  entry: DesktopEntry,
  program: string,
  laid: string,
): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'enough-entry-'))
  try {
    const file = join(folder, 'enough.desktop')
    writeFileSync(file, entryText(entry, program))
    await ask(checks, 'the desktop entry is as desktops read it', 'desktop-file-validate', [file])
    // The component names its desktop entry, which is looked for beside it.
    const tree = join(folder, 'usr/share')
    mkdirSync(join(tree, 'applications'), { recursive: true })
    mkdirSync(join(tree, 'metainfo'), { recursive: true })
    copyFileSync(file, join(tree, 'applications/enough.desktop'))
    const metainfo = join(laid, PLACES.metainfo)
    await ask(checks, 'what software centres show is as they read it', 'appstreamcli', [
      'validate',
      '--no-net',
      '--explain',
      metainfo,
    ])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
