import { once } from 'node:events'
import { expect, test } from './support/harness.ts'

test('when the computer is switched off, the app ends at once and the sentence being written is kept', async ({
  launch,
  desktop,
  freshFolder,
}) => {
  const dataDir = freshFolder()
  const run = await launch({ dataDir, args: ['--show=start'] })
  await run.expectVisible('start')
  const start = await run.window('start')
  await start.getByLabel('What’s in front of you?').fill('Half a sente')
  const ended = once(run.process, 'exit')
  desktop.power.shutdown()
  await desktop.power.waitForInhibitors((all) => all.some(({ what, held }) => what === 'shutdown' && !held))
  await ended
  expect(run.current().drafts?.start?.title).toBe('Half a sente')
})
