import { execFileSync, spawnSync } from 'node:child_process'
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ENOUGH, enough, started, stop } from './support/enough.ts'
import { expect, test } from './support/harness.ts'

const EXAMPLES = join(import.meta.dirname, '../../docs/examples')
const hasTmux = spawnSync('tmux', ['-V']).error === undefined

test('who follows is told each change once, in order, as text and as JSON', async ({
  launch,
  surroundings,
  freshFolder,
}) => {
  const run = await launch({ dataDir: freshFolder() })
  const env = surroundings(run.dataDir)
  const follow = (...more: readonly string[]) => {
    const child = started(env, ['status', '--watch', ...more])
    const said: string[] = []
    child.stdout?.on('data', (piece) => said.push(...String(piece).split('\n').filter(Boolean)))
    return { child, said }
  }
  const [text, json] = [follow(), follow('--json')]
  await expect.poll(() => [text.said.length, json.said.length]).toEqual([1, 1])
  for (const args of [['start', 'Mail', '--cap', '10'], ['pause'], ['resume'], ['ship']]) {
    const before = text.said.length
    expect((await enough(env, args)).code).toBe(0)
    await expect.poll(() => [text.said.length, json.said.length]).toEqual([before + 1, before + 1])
  }
  expect(text.said).toEqual([
    'No timebox is open.',
    'Mail: 10 minutes left',
    'Mail: paused, 10 minutes left',
    'Mail: 10 minutes left',
    'No timebox is open.',
  ])
  const lines = json.said.map((line) => JSON.parse(line) as { readonly class: string; readonly text: string })
  expect(lines.map((line) => line.class)).toEqual(['idle', 'running', 'paused', 'running', 'idle'])
  expect(lines.map((line) => line.text)).toEqual(text.said)
  for (const { child } of [text, json]) await stop(child)
})

test('a status bar that goes away leaves nothing behind', async ({ launch, surroundings, freshFolder }) => {
  const run = await launch({ dataDir: freshFolder() })
  const env = surroundings(run.dataDir)
  const connections = () =>
    run.app.evaluate(() => process.getActiveResourcesInfo().filter((resource) => resource === 'PipeWrap').length)
  const before = await connections()
  const followers = Array.from({ length: 20 }, () => started(env, ['status', '--watch']))
  await expect.poll(connections).toBe(before + followers.length)
  for (const child of followers) child.kill('SIGKILL')
  await expect.poll(connections).toBe(before)
})

test.describe('in tmux', () => {
  test.skip(!hasTmux, 'tmux is not installed, and could not be')

  test(
    'the line of the documented example is in its status bar, and changes with the timebox',
    { tag: '@long' },
    async ({ launch, surroundings, freshFolder }) => {
      const run = await launch({ dataDir: freshFolder() })
      const folder = freshFolder()
      // As a person would have it: the command in the PATH, and the example in their configuration.
      const bin = join(folder, 'enough')
      writeFileSync(bin, `#!/bin/sh\nexec '${process.execPath}' '${ENOUGH}' "$@"\n`, { mode: 0o755 })
      copyFileSync(join(EXAMPLES, 'tmux.conf'), join(folder, 'tmux.conf'))
      const env = { ...surroundings(run.dataDir), PATH: `${folder}:${process.env['PATH']}`, TERM: 'xterm', TMUX: '' }
      const sockets = ['inner', 'outer'].map((name) => join(folder, name))
      const tmux = (socket: string, ...args: readonly string[]): string =>
        execFileSync('tmux', ['-S', socket, ...args], { env, encoding: 'utf8' })
      const [inner = '', outer = ''] = sockets
      try {
        tmux(inner, '-f', join(folder, 'tmux.conf'), 'new-session', '-d', '-x', '100', '-y', '10', 'cat')
        // A terminal to look at it with: another tmux, which shows the first one whole.
        tmux(outer, '-f', '/dev/null', 'new-session', '-d', '-x', '100', '-y', '12', `tmux -S '${inner}' attach`)
        const bar = (): string => tmux(outer, 'capture-pane', '-p')
        await expect.poll(bar, { timeout: 20_000 }).toContain('No timebox is open.')
        await enough(env, ['start', 'Reply to Priya', '--cap', '25'])
        await expect.poll(bar, { timeout: 20_000 }).toContain('Reply to Priya: 25 minutes left')
        await enough(env, ['pause'])
        await expect.poll(bar, { timeout: 20_000 }).toContain('Reply to Priya: paused')
      } finally {
        for (const socket of sockets) spawnSync('tmux', ['-S', socket, 'kill-server'], { env })
      }
    },
  )
})

test(
  'the example for SwiftBar parts its lines as SwiftBar reads a stream',
  { tag: '@long' },
  async ({ launch, surroundings, freshFolder }) => {
    const run = await launch({ dataDir: freshFolder() })
    const folder = freshFolder()
    writeFileSync(join(folder, 'enough'), `#!/bin/sh\nexec '${process.execPath}' '${ENOUGH}' "$@"\n`, { mode: 0o755 })
    const env = { ...surroundings(run.dataDir), PATH: `${folder}:${process.env['PATH']}` }
    expect(readFileSync(join(EXAMPLES, 'swiftbar-enough.sh'), 'utf8')).toContain(
      '<swiftbar.type>streamable</swiftbar.type>',
    )
    const child = started(env, [], { file: join(EXAMPLES, 'swiftbar-enough.sh'), program: 'bash' })
    let said = ''
    child.stdout?.on('data', (piece) => (said += String(piece)))
    await expect.poll(() => said).toBe('~~~\nNo timebox is open.\n')
    await stop(child)
  },
)

test(
  'the example of a git hook ships what is open when it is pushed, and never holds a push up',
  { tag: '@long' },
  async ({ launch, surroundings, freshFolder }) => {
    const run = await launch({ dataDir: freshFolder() })
    const folder = freshFolder()
    writeFileSync(join(folder, 'enough'), `#!/bin/sh\nexec '${process.execPath}' '${ENOUGH}' "$@"\n`, { mode: 0o755 })
    const env = {
      ...surroundings(run.dataDir),
      PATH: `${folder}:${process.env['PATH']}`,
      GIT_AUTHOR_NAME: 'Ana',
      GIT_AUTHOR_EMAIL: 'ana@example.org',
      GIT_COMMITTER_NAME: 'Ana',
      GIT_COMMITTER_EMAIL: 'ana@example.org',
    }
    const [here, there] = [join(folder, 'here'), join(folder, 'there')]
    const git = (...args: readonly string[]) => execFileSync('git', args, { env, stdio: 'pipe' })
    git('init', '-q', '--bare', there)
    git('init', '-q', here)
    git('-C', here, 'remote', 'add', 'origin', there)
    copyFileSync(join(EXAMPLES, 'pre-push'), join(here, '.git/hooks/pre-push'))
    const push = (): void => {
      git('-C', here, 'commit', '-q', '--allow-empty', '-m', 'one')
      git('-C', here, 'push', '-q', 'origin', 'HEAD')
    }
    await enough(env, ['start', 'Parser', '--kind', 'code'])
    push()
    expect(run.history()).toMatchObject([{ title: 'Parser', outcome: { kind: 'ship' } }])
    push()
    await run.kill()
    push()
    expect(run.history()).toHaveLength(1)
  },
)
