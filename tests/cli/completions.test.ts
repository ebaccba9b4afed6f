import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { completionsFor } from '../../src/cli/completions.ts'
import { manPage } from '../../src/cli/man-page.ts'
import { textsIn } from '../../src/cli/texts.ts'
import { COMMANDS, COMMAND_NAMES, SHELLS } from '../../src/cli/table.ts'

const ENGLISH = textsIn('en')

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'enough-completions-'))
  for (const shell of SHELLS) writeFileSync(join(folder, `enough.${shell}`), completionsFor(shell, ENGLISH))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const has = (program: string): boolean => spawnSync(program, ['--version']).error === undefined
const lines = (text: string): readonly string[] => text.split('\n').filter((line) => line !== '')

/** What bash offers for the last of these words. */
const inBash = (...words: readonly string[]): readonly string[] => {
  const quoted = words.map((word) => `'${word}'`).join(' ')
  const script = `source ${folder}/enough.bash; COMP_WORDS=(${quoted}); COMP_CWORD=${words.length - 1}
    compopt() { echo "files"; }; _enough; printf '%s\\n' "\${COMPREPLY[@]}"`
  return lines(execFileSync('bash', ['-c', script], { encoding: 'utf8' }))
}
/** What fish offers, without what is said about it. */
const inFish = (typed: string): readonly string[] =>
  lines(
    execFileSync('fish', ['--no-config', '-c', `source ${folder}/enough.fish; complete -C ${JSON.stringify(typed)}`], {
      encoding: 'utf8',
      env: { ...process.env, HOME: folder },
    }),
  ).map((line) => line.split('\t')[0] ?? '')

describe.each(SHELLS)('completions for %s', (shell) => {
  test.runIf(has(shell))('are a script that the shell reads', () => {
    expect(() => execFileSync(shell, ['-n', join(folder, `enough.${shell}`)])).not.toThrow()
  })

  test('know every command and every option', () => {
    const script = completionsFor(shell, ENGLISH)
    for (const { name, options } of COMMANDS) {
      expect(script).toContain(name)
      for (const option of options) expect(script).toMatch(new RegExp(`(?:--|-l )${option.name}\\b`, 'u'))
    }
  })
})

describe('in bash', () => {
  test.each<[readonly string[], readonly string[]]>([
    [
      ['enough', 're'],
      ['resume', 'reflect', 'report'],
    ],
    [['enough', 'status', '--j'], ['--json']],
    [
      ['enough', 'report', '--by', ''],
      ['task', 'project', 'kind', 'day'],
    ],
    [['enough', 'start', '--kind', 'co'], ['code']],
    [['enough', 'start', '--watch', ''], ['files']],
    [
      ['enough', 'completions', ''],
      ['--help', 'bash', 'zsh', 'fish'],
    ],
  ])('%j offers %j', (words, offered) => {
    expect(inBash(...words)).toEqual(offered)
  })
})

describe.runIf(has('fish'))('in fish', () => {
  test.each<[string, readonly string[]]>([
    ['enough re', ['reflect', 'report', 'resume']],
    ['enough status --j', ['--json']],
    ['enough report --by ', ['day', 'kind', 'project', 'task']],
  ])('%j offers %j', (typed, offered) => {
    expect(inFish(typed).toSorted()).toEqual(offered)
  })
})

describe.runIf(has('zsh'))('in zsh', () => {
  test('they are loaded and bound to the command', () => {
    const script = `autoload -Uz compinit; compinit -u -d ${folder}/dump; source ${folder}/enough.zsh; print -r -- $_comps[enough]`
    expect(execFileSync('zsh', ['-f', '-c', script], { encoding: 'utf8' }).trim()).toBe('_enough')
  })
})

describe('the manual page', () => {
  test('is one that man reads without a complaint, with every command', () => {
    const file = join(folder, 'enough.1')
    writeFileSync(file, manPage('1.2.3', ENGLISH))
    const { stdout, stderr, error } = spawnSync('man', ['--warnings', '-l', file], {
      encoding: 'utf8',
      env: { ...process.env, MANWIDTH: '100', LC_ALL: 'C.UTF-8', MANROFFOPT: '' },
    })
    if (error !== undefined) return
    expect(stderr).toBe('')
    for (const name of COMMAND_NAMES) expect(stdout.replaceAll(/ +/gu, ' ')).toContain(` enough ${name}`)
    expect(stdout).toContain('--park-first')
  })
})
