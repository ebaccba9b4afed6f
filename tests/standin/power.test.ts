import { describe, expect, test } from 'vitest'
import { Desktop } from '../support/desktop/desktop.ts'
import { bareEnv, fixture, Spawned, temporaryFolder } from './support/spawned.ts'

const SLEEP = { what: 'sleep', who: 'electron', why: 'Application cleanup before suspend', mode: 'delay' }
const SHUTDOWN = { what: 'shutdown', who: 'electron', why: 'Ensure a clean shutdown', mode: 'delay' }

test('logind is asked for nothing before the first listener, then for delays', async () => {
  using home = temporaryFolder()
  await using desktop = await Desktop.start()
  await using app = new Spawned([fixture('tray')], bareEnv({ XDG_CONFIG_HOME: home.path, ...desktop.env }))
  await app.said('say ready')
  expect(desktop.power.inhibitors).toEqual([])
  await desktop.tray.click('Listen')
  const held = await desktop.power.waitForInhibitors(({ length }) => length === 2)
  expect(held).toEqual(
    expect.arrayContaining([
      { ...SLEEP, held: true },
      { ...SHUTDOWN, held: true },
    ]),
  )
})

describe('sleep and shutdown', () => {
  test('the app hears of them; the delay is given up while asleep and asked for again after', async () => {
    using home = temporaryFolder()
    await using desktop = await Desktop.start()
    await using app = new Spawned([fixture('tray')], bareEnv({ XDG_CONFIG_HOME: home.path, ...desktop.env }))
    await app.said('say ready')
    await desktop.tray.click('Listen')
    await desktop.power.waitForInhibitors(({ length }) => length === 2)
    desktop.power.suspend()
    await app.said('say suspend')
    await desktop.power.waitForInhibitors((all) => all.some(({ what, held }) => what === 'sleep' && !held))
    desktop.power.resume()
    await app.said('say resume')
    const again = await desktop.power.waitForInhibitors(({ length }) => length === 3)
    expect(again.filter(({ what, held }) => what === 'sleep' && held)).toHaveLength(1)
    desktop.power.shutdown()
    await app.said('say shutdown')
    await desktop.power.waitForInhibitors((all) => all.some(({ what, held }) => what === 'shutdown' && !held))
  })
})
