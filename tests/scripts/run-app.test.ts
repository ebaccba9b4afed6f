import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { isAlive, lineFrom } from '../../scripts/lib/processes.mjs'

const runner = fileURLToPath(new URL('fixtures/run-app.mjs', import.meta.url))

/** Runs the fixture's app through `runApp`, up to the moment it is ready. */
async function runningApp(...args: readonly string[]) {
  const child = spawn(process.execPath, [runner, ...args], { stdio: ['pipe', 'pipe', 'inherit'] })
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  const [, app = 0, helper = 0] = (await lineFrom(child.stdout, (line) => line.startsWith('ready')))
    .split(' ')
    .map(Number)
  return { child, app, helper, rest: text(child.stdout) }
}

test('one Ctrl+C that arrives twice asks the app to quit once', async () => {
  const { child, app, helper, rest } = await runningApp()
  child.kill('SIGINT')
  child.kill('SIGINT')
  expect(await rest).toBe('asked to quit\nended with 0\n')
  await expect.poll(() => [app, helper].filter(isAlive)).toEqual([])
})

test("the app's exit code is passed on, and its helpers end with it", async () => {
  const { child, helper, rest } = await runningApp('3')
  child.kill('SIGINT')
  expect(await rest).toContain('ended with 3\n')
  await expect.poll(() => isAlive(helper)).toBe(false)
})

test('an app that crashes does not count as a good end', async () => {
  const { app, rest } = await runningApp()
  process.kill(app, 'SIGKILL')
  expect(await rest).toBe('ended with 1\n')
})
