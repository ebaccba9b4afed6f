import { describe, expect, test } from 'vitest'
import { bareEnv, fixture, Spawned, temporaryFolder } from './support/spawned.ts'

const start = (home: string, ...switches: readonly string[]): Spawned =>
  new Spawned([...switches, fixture('life')], bareEnv({ XDG_CONFIG_HOME: home }))

describe('the life cycle of an application', () => {
  test('events come in Electron’s order, every window closes before will-quit', async () => {
    using home = temporaryFolder()
    await using app = start(home.path, '--windows=2')
    await Promise.all([app.said('dom-ready one'), app.said('dom-ready two')])
    app.tell('quit')
    expect(await app.exited()).toBe(0)
    const order = app.lines.all.filter((line) => !/^(dom-ready|running|lock)/.test(line)).map((line) => line.trim())
    expect(order).toEqual([
      'will-finish-launching',
      'ready',
      'browser-window-created',
      'browser-window-created',
      'before-quit',
      'close one',
      'close two',
      'closed one',
      'closed two',
      'will-quit',
      'quit 0',
    ])
  })

  test('a window that refuses to close calls quitting off', async () => {
    using home = temporaryFolder()
    await using app = start(home.path, '--windows=2', '--refuse-close')
    await app.said('dom-ready two')
    app.tell('quit')
    await app.said('closed one')
    expect(app.lines.all).not.toContain('will-quit')
    app.tell('quit')
    expect(await app.exited()).toBe(0)
    expect(app.lines.all.slice(-4).map((line) => line.trim())).toEqual([
      'close two',
      'closed two',
      'will-quit',
      'quit 0',
    ])
  })

  test('will-quit can be prevented once', async () => {
    using home = temporaryFolder()
    await using app = start(home.path, '--stop-will-quit')
    await app.said('running')
    app.tell('quit')
    await app.said('will-quit')
    app.tell('quit')
    expect(await app.exited()).toBe(0)
    expect(app.lines.all.filter((line) => line === 'will-quit')).toHaveLength(2)
  })

  test.each(['SIGTERM', 'SIGINT'] as const)('%s quits in order', async (signal) => {
    using home = temporaryFolder()
    await using app = start(home.path)
    await app.said('running')
    app.kill(signal)
    expect(await app.exited()).toBe(0)
    expect(app.lines.all.slice(-3)).toEqual(['before-quit', 'will-quit', 'quit 0'])
  })

  test('exit skips before-quit and will-quit and keeps the code', async () => {
    using home = temporaryFolder()
    await using app = start(home.path, '--windows=1')
    await app.said('dom-ready one')
    app.tell('exit')
    expect(await app.exited()).toBe(7)
    expect(app.lines.all.slice(-2)).toEqual(['closed one', 'quit 7'])
    expect(app.lines.all).not.toContain('before-quit')
  })

  test('without a listener, the last window’s end quits; with one it doesn’t', async () => {
    using home = temporaryFolder()
    await using quits = start(home.path, '--windows=1', '--default-quit')
    await using stays = start(home.path, '--windows=1')
    await Promise.all([quits.said('dom-ready one'), stays.said('dom-ready one')])
    quits.tell('close-all')
    stays.tell('close-all')
    expect(await quits.exited()).toBe(0)
    await stays.said('window-all-closed')
    expect(stays.lines.all).not.toContain('before-quit')
  })
})
