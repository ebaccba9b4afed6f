import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { attackFromPages } from '../support/page-attacks.ts'
import { enough } from './support/enough.ts'
import { expect, test } from './support/harness.ts'

test('what a page sends that it may not is refused, counted, and costs nobody anything', async ({
  launch,
  surroundings,
}) => {
  const run = await launch({ args: ['--show=start'] })
  const open: unknown[] = []
  for await (const result of attackFromPages(run, 2000)) {
    if (result.attempted === 0 || result.refused !== result.attempted) open.push(result)
  }
  expect(open).toEqual([])
  const { out } = await enough(surroundings(run.dataDir), ['doctor'])
  const counts = /said no to since it started: (\d+)\. From strangers: (\d+)\./u.exec(out.replaceAll(',', ''))
  expect(Number(counts?.[1])).toBeGreaterThan(2000)
  expect(Number(counts?.[2])).toBeGreaterThan(100)
  const lines = readFileSync(join(run.dataDir, 'logs', 'enough.log'), 'utf8').match(/refused why=\w+ count=10+/gu)
  expect(lines).toEqual(expect.arrayContaining(['refused why=stranger count=100', 'refused why=flood count=1000']))
})

test('nothing is put on the clipboard long after a click', async ({ shared }) => {
  const run = await shared({ args: ['--show=start'] })
  const start = await run.window('start')
  const code = await start.evaluate(async () => {
    const bridge = Reflect.get(globalThis, 'enough') as { copy: (text: string) => Promise<{ code?: string }> }
    // Code that a driver runs counts as a click, for some seconds.
    while (navigator.userActivation.isActive) await new Promise((resolve) => setTimeout(resolve, 100))
    return (await bridge.copy('a secret')).code
  })
  expect(code).toBe('notAllowed')
  expect(await run.app.evaluate(({ clipboard }) => clipboard.readText())).not.toBe('a secret')
})
