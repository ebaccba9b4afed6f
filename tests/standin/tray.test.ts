import { describe, expect, test } from 'vitest'
import { Desktop } from '../support/desktop/desktop.ts'
import { bareEnv, fixture, Spawned, temporaryFolder } from './support/spawned.ts'

const start = (desktop: Desktop, home: string): Spawned =>
  new Spawned([fixture('tray')], bareEnv({ XDG_CONFIG_HOME: home, ...desktop.env }))

describe('a tray icon', () => {
  test('registers, and shows its tooltip and picture', async () => {
    using home = temporaryFolder()
    await using desktop = await Desktop.start()
    await using app = start(desktop, home.path)
    expect(await desktop.tray.onceRegistered()).toBe(`org.freedesktop.StatusNotifierItem-${app.pid}-1`)
    expect(await desktop.tray.waitForToolTip((text) => text !== '')).toBe('on')
    const [icon] = await desktop.tray.icons()
    expect([icon?.width, icon?.height, [...(icon?.argb.subarray(0, 4) ?? [])]]).toEqual([
      22,
      22,
      [255, 0xdd, 0x33, 0x33],
    ])
    expect(await desktop.tray.properties()).toMatchObject({
      Category: 'ApplicationStatus',
      Status: 'Active',
      ItemIsMenu: false,
    })
  })

  test('has a menu with every kind of item', async () => {
    using home = temporaryFolder()
    await using desktop = await Desktop.start()
    await using app = start(desktop, home.path)
    await app.said('say ready')
    const menu = await desktop.tray.waitForMenu((items) => items.length > 0)
    expect(await desktop.tray.labels()).toEqual([
      'Open',
      '-',
      'Enabled',
      'Mode',
      'Greyed',
      'Salt & Pepper_x',
      'Notify',
      'Listen',
      'Quit',
    ])
    expect(menu.find(({ label }) => label === 'Open')).toMatchObject({
      shortcut: ['Control', 'Shift', 'o'],
      enabled: true,
    })
    expect(menu.find(({ label }) => label === 'Enabled')).toMatchObject({ toggle: 'checkmark', checked: true })
    expect(menu.find(({ label }) => label === 'Greyed')).toMatchObject({ enabled: false })
    expect(menu.find(({ label }) => label === 'Hidden')).toMatchObject({ visible: false })
    const modes = menu
      .find(({ label }) => label === 'Mode')
      ?.children.map(({ label, toggle, checked }) => [label, toggle, checked])
    expect(modes).toEqual([
      ['A', 'radio', true],
      ['B', 'radio', false],
    ])
  })

  test('clicks reach the app, marks and tooltip follow, ids are new each time', async () => {
    using home = temporaryFolder()
    await using desktop = await Desktop.start()
    await using app = start(desktop, home.path)
    await app.said('say ready')
    const before = await desktop.tray.waitForMenu((items) => items.length > 0)
    await desktop.tray.click('Enabled')
    await app.said('say enabled false')
    expect(await desktop.tray.waitForToolTip((text) => text === 'off')).toBe('off')
    const after = await desktop.tray.waitForMenu((items) => items[2]?.checked === false)
    expect(after.map(({ id }) => id)).not.toEqual(before.map(({ id }) => id))
    await desktop.tray.click('Mode', 'B')
    await app.said('say mode B')
    const mode = await desktop.tray.waitForMenu((items) => items[3]?.children[1]?.checked === true)
    expect(mode[3]?.children[0]?.checked).toBe(false)
    await desktop.tray.activate()
    await app.said('say tray click')
  })

  test('is as strict as Chromium: disabled items, unknown ids, middle clicks', async () => {
    using home = temporaryFolder()
    await using desktop = await Desktop.start()
    await using app = start(desktop, home.path)
    await app.said('say ready')
    const menu = await desktop.tray.waitForMenu((items) => items.length > 0)
    await desktop.tray.sendEvent(menu.find(({ label }) => label === 'Greyed')?.id ?? 0, 'clicked')
    await expect(desktop.tray.sendEvent(4711, 'clicked')).rejects.toThrow('4711')
    await desktop.tray.secondaryActivate()
    await desktop.tray.click('Open')
    await app.said('say open')
    expect(app.lines.all).not.toContain('say greyed')
    expect(app.lines.all).not.toContain('say tray click')
  })

  test('comes back when the panel is started again', async () => {
    using home = temporaryFolder()
    await using desktop = await Desktop.start()
    await using app = start(desktop, home.path)
    await desktop.tray.onceRegistered()
    await desktop.tray.vanish()
    expect(desktop.tray.registered).toBe(false)
    await desktop.tray.appear()
    await desktop.tray.onceRegistered()
    await desktop.tray.click('Open')
    await app.said('say open')
  })

  test('waits in silence when there is no panel', async () => {
    using home = temporaryFolder()
    await using desktop = await Desktop.start({ tray: false })
    await using app = start(desktop, home.path)
    await app.said('say ready')
    expect(desktop.tray.registered).toBe(false)
    await desktop.tray.appear()
    await desktop.tray.onceRegistered()
    await desktop.tray.click('Quit')
    expect(await app.exited()).toBe(0)
    await expect.poll(() => desktop.tray.registered).toBe(false)
  })
})
