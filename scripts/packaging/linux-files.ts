import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { metainfo, METAINFO_ID } from './metainfo.ts'

/** Where the deb puts what is no part of the program, from the root of the file system. */
export const PLACES = {
  manual: 'usr/share/man/man1/enough.1.gz',
  bash: 'usr/share/bash-completion/completions/enough',
  zsh: 'usr/share/zsh/vendor-completions/_enough',
  fish: 'usr/share/fish/vendor_completions.d/enough.fish',
  metainfo: `usr/share/metainfo/${METAINFO_ID}.metainfo.xml`,
  copyright: 'usr/share/doc/enough/copyright',
} as const

/** Each of those files with what it holds. @param root the project's folder, built @param home where the project lives */
const contents = (root: string, home: string): Readonly<Record<keyof typeof PLACES, string | Buffer>> => {
  const read = (name: string): string => readFileSync(join(root, name), 'utf8')
  return {
    manual: gzipSync(read('out/cli/enough.1'), { level: 9 }),
    bash: read('out/cli/completions/enough.bash'),
    zsh: read('out/cli/completions/enough.zsh'),
    fish: read('out/cli/completions/enough.fish'),
    metainfo: metainfo(home, read('CHANGELOG.md')),
    copyright: `${read('LICENSE')}\nWhat Enough is made with, and under which terms:\n/opt/Enough/resources/app.asar.unpacked/resources/guide/licences.txt\n`,
  }
}

/** Lays them out as they will lie on a system. @param folder stands for its root; made anew @returns the files in it */
export const layLinuxFiles = (root: string, home: string, folder: string): readonly string[] => {
  rmSync(folder, { recursive: true, force: true })
  const all = contents(root, home)
  return Object.entries(PLACES).map(([name, place]) => {
    const file = join(folder, place)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, all[name as keyof typeof PLACES])
    return file
  })
}

/** What electron-builder hands on to fpm, so that the deb has them: `file=/place`. @param folder where they are laid out */
export const fpmMappings = (folder: string): string[] =>
  Object.values(PLACES).map((place) => `${join(folder, place)}=/${place}`)
