import { joyBlockSchema } from '@core/boundaries/joy-time.ts'
import { minutes } from '@core/time.ts'
import { expect, test } from './support/harness.ts'
import { seedSettings } from './support/seed.ts'
import { startingAt } from './support/time.ts'

/** Ten past four in the afternoon of a Thursday, and painting ten minutes later. */
const NOW = Date.UTC(2026, 4, 14, 16, 10)
const PAINTING = joyBlockSchema.parse({
  id: 'joy-1',
  name: 'Painting',
  day: '2026-05-14',
  at: minutes(16 * 60 + 20),
  length: minutes(90),
  rule: '',
  except: [],
})

/** A locale, and how it writes 16:20 and 16:35. */
const locales = [
  { locale: 'en_US', joy: /4:20\sPM/u, until: /4:35\sPM/u, never: /16:\d\d/u },
  { locale: 'en_GB', joy: /16:20/u, until: /16:35/u, never: /\d\s?[AP]M/iu },
] as const

for (const { locale, joy, until, never } of locales) {
  test(`times are written as ${locale} writes them: tray, windows and notifications`, async ({
    launch,
    desktop,
    freshFolder,
  }) => {
    const dataDir = freshFolder()
    // A desktop remembers what earlier runs said: this one has a name of its own.
    const name = `Painting, ${locale}`
    seedSettings(dataDir, { joyTime: [{ ...PAINTING, name }] })
    const system = { LC_ALL: `${locale}.UTF-8`, LANG: `${locale}.UTF-8`, LANGUAGE: locale }
    const run = await launch({ dataDir, env: { ...startingAt(NOW), ...system }, args: ['--show=start'] })
    const said = await desktop.notifications.waitFor(({ title }) => title.startsWith(name))
    expect(said.title).toMatch(joy)

    const start = await run.window('start')
    await expect(start.getByText(/^ends about/u)).toHaveText(until)
    await start.getByRole('button', { name: /^Start 25/u }).click()
    const rows = await desktop.tray.waitForMenu((menu) => menu.some(({ label }) => label.includes('minutes left')))
    expect(rows.find(({ label }) => label.includes('minutes left'))?.label).toMatch(until)
    await desktop.tray.activate()
    await run.expectVisible('running')
    const running = await run.window('running')
    await expect(running.getByText(/^until/u).first()).toHaveText(until)
    await expect(running.locator('body')).not.toHaveText(never)
  })
}
