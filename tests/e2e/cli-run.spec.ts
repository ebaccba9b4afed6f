import { execFileSync, spawnSync } from 'node:child_process'
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LoopsFile } from '@core/persisted/loops.ts'
import { ended, ENOUGH, enough, started } from './support/enough.ts'
import { expect, test, type RunningApp } from './support/harness.ts'
import { seedCurrent, seedSettings, timeboxEndingIn } from './support/seed.ts'

test.use({ desktopOptions: { notificationActions: true } })

const SECRET = 'secret-test-name'

const runsOf = (run: RunningApp): readonly { readonly ok: boolean; readonly tree: string }[] => {
  const file = join(run.dataDir, 'loops.json')
  if (!existsSync(file)) return []
  const { data } = JSON.parse(readFileSync(file, 'utf8')) as { data: LoopsFile }
  return data.watch?.log.runs ?? []
}

/** A git tree with one file, and a timebox that is open. */
const working = (folder: string): { readonly dataDir: string; readonly repository: string } => {
  const repository = join(folder, 'code')
  const dataDir = join(folder, 'data')
  mkdirSync(repository)
  execFileSync('git', ['init', '-q', repository])
  writeFileSync(join(repository, 'code.js'), 'one\n')
  seedSettings(dataDir, { askAway: false, waitForLull: false })
  seedCurrent(dataDir, { timebox: timeboxEndingIn(20 * 60_000, { title: 'Parser', kind: 'code' }) })
  return { dataDir, repository }
}

test('a command keeps its output, its input and its exit code', async ({ launch, surroundings, freshFolder }) => {
  const { dataDir, repository } = working(freshFolder())
  await launch({ dataDir })
  const run = (command: readonly string[], input = '') =>
    enough(surroundings(dataDir), ['run', '--', ...command], { cwd: repository, input })
  expect(await run(['sh', '-c', 'cat; echo err >&2; exit 7'], 'typed\n')).toEqual({
    code: 7,
    signal: null,
    out: 'typed\n',
    err: 'err\n',
  })
  expect(await run(['sh', '-c', 'printf %s "$1"', 'sh', '--help $HOME “x”'])).toMatchObject({
    code: 0,
    out: '--help $HOME “x”',
  })
  expect(await run(['no-such-program'])).toMatchObject({ code: 127, out: '' })
  expect(await run([join(repository, 'code.js')])).toMatchObject({ code: 126, out: '' })
  const large = await run(['sh', '-c', 'head -c 3000000 /dev/zero | tr "\\0" x'])
  expect(large.out.length).toBe(3_000_000)
})

test('signals reach the command, and what it ends by is what it is seen to end by', async ({
  launch,
  surroundings,
  freshFolder,
}) => {
  const { dataDir, repository } = working(freshFolder())
  await launch({ dataDir })
  const answering = `trap 'echo heard; exit 9' TERM INT; echo ready; while :; do sleep 0.05; done`
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    const child = started(surroundings(dataDir), ['run', '--', 'sh', '-c', answering], { cwd: repository })
    const ready = new Promise((resolve) => child.stdout?.once('data', resolve))
    const over = ended(child)
    await ready
    child.kill(signal)
    expect(await over).toMatchObject({ code: 9, signal: null, out: 'ready\nheard\n' })
  }
  const killed = await enough(surroundings(dataDir), ['run', '--', 'sh', '-c', 'kill -KILL $$'], { cwd: repository })
  expect([killed.code, killed.signal]).toEqual([null, 'SIGKILL'])
})

test.describe('in a terminal', () => {
  test.skip(spawnSync('tmux', ['-V']).error !== undefined, 'tmux is not installed, and could not be')

  test('a command has the terminal itself, and one Ctrl+C is one', async ({ launch, surroundings, freshFolder }) => {
    const folder = freshFolder()
    const { dataDir, repository } = working(folder)
    await launch({ dataDir })
    const env = { ...surroundings(dataDir), TERM: 'xterm', TMUX: '' }
    const tmux = (...args: readonly string[]): string =>
      execFileSync('tmux', ['-S', join(folder, 'tmux'), '-f', '/dev/null', ...args], {
        env,
        cwd: repository,
        encoding: 'utf8',
      })
    writeFileSync(
      join(repository, 'waits.sh'),
      `test -t 0 && test -t 1 && test -t 2 && echo terminal
       trap 'echo heard; times=$((times + 1))' INT
       while [ "$times" = "" ]; do read -r _; done
       read -r _; echo "heard $times times"; exit 6\n`,
    )
    const shell = tmux('new-session', '-d', '-P', '-F', '#{pane_id}', '-x', '100', '-y', '20', 'sh')
    const screen = (): string => tmux('capture-pane', '-p', '-t', shell.trim())
    const keys = (...typed: readonly string[]): string => tmux('send-keys', '-t', shell.trim(), ...typed)
    try {
      // What is typed before the shell is ready would stand before its first sign, and its answer behind it.
      await expect.poll(screen).toMatch(/^[#$]/mu)
      keys(`'${process.execPath}' '${ENOUGH}' run -- sh waits.sh; echo "code $?"`, 'Enter')
      await expect.poll(screen, { timeout: 20_000 }).toMatch(/^terminal$/mu)
      keys('C-c')
      await expect.poll(screen).toMatch(/heard$/mu)
      keys('Enter', 'Enter', 'Enter')
      await expect.poll(screen).toMatch(/^code 6$/mu)
      expect(screen()).toMatch(/^heard 1 times$/mu)
    } finally {
      spawnSync('tmux', ['-S', join(folder, 'tmux'), 'kill-server'], { env })
    }
  })
})

test('the third success on the same files is a loop; a failure never is, and a changed byte begins anew', async ({
  launch,
  desktop,
  surroundings,
  freshFolder,
}) => {
  test.setTimeout(120_000)
  const { dataDir, repository } = working(freshFolder())
  const run = await launch({ dataDir })
  const code = join(repository, 'code.js')
  const go = async (exit: number): Promise<void> => {
    const before = runsOf(run).length
    const command = ['sh', '-c', `: ${SECRET}; exit $(cat ${join(dataDir, 'exit')})`]
    writeFileSync(join(dataDir, 'exit'), String(exit))
    const ran = await enough(surroundings(dataDir), ['run', '--', ...command], { cwd: repository })
    expect(ran).toMatchObject({ code: exit, out: '', err: '' })
    await expect.poll(() => runsOf(run).length).toBe(before + 1)
  }
  const loops = () => run.current().timebox?.loops ?? []

  for (const exit of [1, 1, 1, 1, 0, 0]) await go(exit)
  expect(loops()).toEqual([])
  appendFileSync(code, 'two\n')
  await go(0)
  await go(0)
  expect(loops()).toEqual([])
  expect(new Set(runsOf(run).map(({ tree }) => tree)).size).toBe(2)
  await go(0)
  await expect.poll(loops).toMatchObject([{ rules: ['rerun'] }])
  const told = await desktop.notifications.waitFor(({ title }) => title === 'This looks like a loop')
  expect(told.body).toContain('3')

  const kept = readFileSync(join(dataDir, 'loops.json'), 'utf8')
  for (const text of [SECRET, 'code.js', repository, '"sh"']) expect(kept).not.toContain(text)
})

test('where there is no git tree nothing is noted', async ({ launch, surroundings, freshFolder }) => {
  const folder = freshFolder()
  const { dataDir } = working(folder)
  const run = await launch({ dataDir })
  const ran = await enough(surroundings(dataDir), ['run', '--', 'true'], { cwd: folder })
  expect(ran).toEqual({ code: 0, signal: null, out: '', err: '' })
  await enough(surroundings(dataDir), ['pause'])
  expect(runsOf(run)).toEqual([])
})
