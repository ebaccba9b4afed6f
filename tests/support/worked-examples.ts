import { execFileSync } from 'node:child_process'
import { appendFileSync, cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const ROOT = join(import.meta.dirname, '../..')
/** What a project needs to be checked and tested; the rest is built or kept elsewhere. */
const COPIED = ['src', 'tests', 'scripts', 'standin', 'bench', 'resources', 'docs', 'bin']
const FILES = ['package.json', 'tsconfig.json', 'tsconfig.base.json', 'vitest.config.ts', 'knip.json', '.oxlintrc.json']
const MORE_FILES = [
  '.oxfmtrc.json',
  'electron.vite.config.ts',
  'cli.vite.config.ts',
  'playwright.config.ts',
  'README.md',
]

/** A copy of the project's sources in a folder, with its packages and without its pictures. */
export const copyOfProject = (folder: string): void => {
  for (const part of [...COPIED, ...FILES, ...MORE_FILES])
    cpSync(join(ROOT, part), join(folder, part), { recursive: true, filter: (from) => !from.endsWith('.png') })
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'))
}

/** One block of code of a document, by its language; indented in a list it is as if it were not. */
export interface Block {
  readonly language: string
  readonly text: string
}

/** Blocks of a document, in their order. */
export const blocksIn = (markdown: string): readonly Block[] =>
  [...markdown.matchAll(/^( *)```(\w*)\n([\s\S]*?)^\1```$/gmu)].map(([, indent = '', language = '', text = '']) => ({
    language,
    text: text.replaceAll(new RegExp(`^${indent}`, 'gmu'), ''),
  }))

/** The part of a document below a heading of the second level, up to the next. */
export const chapterOf = (markdown: string, heading: string): string => {
  const [, chapter = ''] = markdown.split(`\n## ${heading}\n`)
  return chapter.split('\n## ')[0] ?? ''
}

/**
 * Do in a folder what a block says. `ts`, `tsx` and `json`: a file, which its first line names. `diff`: its first line names the
 * file, then lines that stay, go (`-`) or come (`+`), all in one place; with no lines that stay or go they come last. `sh`:
 * commands, one a line.
 */
export const follow = (folder: string, { language, text }: Block): void => {
  const [first = '', ...lines] = text.trimEnd().split('\n')
  if (language === 'sh') for (const command of [first, ...lines]) run(folder, command)
  else if (language === 'diff') change(join(folder, first.trim()), lines)
  else write(join(folder, first.replace(/^\/\/ /u, '')), lines)
}

const run = (folder: string, command: string): void => {
  try {
    execFileSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8', stdio: 'pipe' })
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { readonly stdout?: string; readonly stderr?: string }
    throw new Error(`${command}\n${stdout}${stderr}`, { cause: error })
  }
}

const write = (file: string, lines: readonly string[]): void => {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `${lines.join('\n')}\n`, { flag: 'wx' })
}

const change = (file: string, lines: readonly string[]): void => {
  const kept = (mark: string): string[] =>
    lines.filter((line) => line.startsWith(mark) || line.startsWith(' ')).map((line) => line.slice(1))
  const [before, after] = [kept('-'), kept('+')].map((part) => part.map((line) => `${line}\n`).join(''))
  if (before === '' || before === undefined) {
    appendFileSync(file, after ?? '')
    return
  }
  const text = readFileSync(file, 'utf8')
  const [head, tail, ...others] = text.split(before)
  if (head === undefined || tail === undefined || others.length > 0)
    throw new Error(`${file} has these lines not exactly once:\n${before}`)
  writeFileSync(file, `${head}${after}${tail}`)
}
