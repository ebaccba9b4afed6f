import { describe, expect, test } from 'vitest'
import { Desktop, type DesktopOptions } from '../support/desktop/desktop.ts'
import { bareEnv, fixture, Spawned, temporaryFolder } from './support/spawned.ts'

async function start(
  options: DesktopOptions,
): Promise<AsyncDisposable & { readonly desktop: Desktop; readonly app: Spawned }> {
  const home = temporaryFolder()
  const desktop = await Desktop.start(options)
  const app = new Spawned([fixture('tray')], bareEnv({ XDG_CONFIG_HOME: home.path, ...desktop.env }))
  await app.said('say ready')
  await desktop.tray.waitForMenu((items) => items.length > 0)
  const dispose = async (): Promise<void> => {
    await app[Symbol.asyncDispose]()
    await desktop.stop()
    home[Symbol.dispose]()
  }
  return { desktop, app, [Symbol.asyncDispose]: dispose }
}

describe('a notification', () => {
  test('carries the fields Electron sends, and only its “View” button', async () => {
    await using running = await start({})
    const { desktop, app } = running
    await desktop.tray.click('Notify')
    const shown = await desktop.notifications.next()
    expect(shown).toMatchObject({
      appName: 'Tray Fixture',
      replacesId: 0,
      appIcon: '',
      title: 'Break',
      body: 'Stand up',
      urgency: 'critical',
      timeout: 0,
      actions: [{ key: 'default', label: 'View' }],
    })
    expect(shown.hints).toMatchObject({ 'desktop-entry': 'Tray Fixture', urgency: 2 })
    expect(Number(shown.hints['sender-pid'])).toBe(app.pid)
    expect((shown.hints['image_data'] as unknown[]).slice(0, 6)).toEqual([22, 22, 88, true, 8, 4])
    expect(shown.hints).not.toHaveProperty('append')
    await app.said('say n show')
  })

  test('a click is a click, and closes it', async () => {
    await using running = await start({})
    const { desktop, app } = running
    await desktop.tray.click('Notify')
    desktop.notifications.click(await desktop.notifications.next())
    await app.said('say n click')
    await app.said('say n close userCanceled')
    expect(desktop.notifications.visible).toEqual([])
  })

  test('with actions, the app’s own buttons work', async () => {
    await using running = await start({ notificationActions: true, capabilities: ['actions', 'append'] })
    const { desktop, app } = running
    await desktop.tray.click('Notify')
    const shown = await desktop.notifications.next()
    expect(shown.actions.map(({ label }) => label)).toEqual(['View', 'Snooze', 'Done'])
    expect(shown.hints['append']).toBe('true')
    desktop.notifications.press(shown, 'Done')
    await app.said('say n action 1 1')
    expect(app.lines.all).not.toContain('say n click')
  })

  test('a daemon without actions gets none', async () => {
    await using running = await start({ notificationActions: true, capabilities: ['body'] })
    const { desktop } = running
    await desktop.tray.click('Notify')
    expect((await desktop.notifications.next()).actions).toEqual([])
  })

  test.each([
    ['expire', 'timedOut'],
    ['dismiss', 'userCanceled'],
  ] as const)('%s closes it with reason %s', async (how, reason) => {
    await using running = await start({})
    const { desktop, app } = running
    await desktop.tray.click('Notify')
    desktop.notifications[how](await desktop.notifications.next())
    expect(await app.said('say n close')).toBe(`say n close ${reason}`)
  })

  test('without a daemon it fails, and the app goes on', async () => {
    await using running = await start({ notifications: false })
    const { desktop, app } = running
    await desktop.tray.click('Notify')
    expect(await app.said('say n failed')).toContain('no notification daemon')
    await desktop.tray.click('Open')
    await app.said('say open')
  })
})
