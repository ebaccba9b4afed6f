import { LANGUAGES } from '@core/languages.ts'
import { change } from './support/change.ts'
import { expect, test } from './support/harness.ts'
import { seedCurrent, seedSettings, timeboxEndingIn } from './support/seed.ts'

/** How the pseudo-locales are known: the brackets of the long one, and the sign that turns a word round. */
const LONG = /^\[.+\]$/u
const TURNED = /\u202e/u

test('another language is there at once: in every window, its title, the tray and notifications', async ({
  launch,
  desktop,
  freshFolder,
}) => {
  const dataDir = freshFolder()
  seedSettings(dataDir, { tellShipped: true })
  seedCurrent(dataDir, { timebox: timeboxEndingIn(20 * 60_000) })
  const run = await launch({ dataDir, args: ['--show=settings'] })
  const settings = await run.window('settings')
  await desktop.tray.activate()
  await run.expectVisible('running')
  const running = await run.window('running')
  const html = [settings.locator('html'), running.locator('html')]
  for (const one of html) await expect(one).toHaveAttribute('lang', 'en')

  await change(settings, { language: 'rtl' })
  for (const one of html) {
    await expect(one).toHaveAttribute('dir', 'rtl')
    await expect(one).toHaveAttribute('lang', 'en-XB')
  }
  await expect(running).toHaveTitle(TURNED)
  await desktop.tray.waitForMenu((menu) => TURNED.test(menu.at(-1)?.label ?? ''))

  await change(settings, { language: 'long' })
  for (const one of html) await expect(one).toHaveAttribute('dir', 'ltr')
  await expect(settings.locator('h1')).toHaveText(LONG)
  await expect(settings).toHaveTitle(LONG)
  const menu = await desktop.tray.waitForMenu((rows) => LONG.test(rows.at(-1)?.label ?? ''))
  await expect.poll(() => desktop.tray.toolTip()).toMatch(/ɱíñüţéš ļéƒţ/u)
  const ship = menu.find(({ label }) => label.startsWith('[Šĥíþ íţ'))
  await desktop.tray.click(ship?.label ?? '')
  expect((await desktop.notifications.waitFor(({ title }) => title.startsWith('[Öüţ'))).title).toMatch(LONG)

  await settings.getByRole('combobox', { name: /^\[Ļáñĝüáĝé/u }).selectOption({ label: 'English' })
  await expect.poll(() => run.settings().language).toBe('en')
  await expect(settings.locator('html')).toHaveAttribute('lang', 'en')
  await desktop.tray.waitForMenu((rows) => rows.at(-1)?.label === 'Quit Enough')
})

for (const language of LANGUAGES) {
  test(`the system's language is spoken, the first that Enough knows: ${language}`, async ({ launch }) => {
    const run = await launch({ env: { LANGUAGE: `tlh:${language}:en` }, args: ['--show=start'] })
    const start = await run.window('start')
    await expect(start.locator('html')).toHaveAttribute('lang', language)
  })
}

test('English is spoken where the system asks for something else', async ({ launch }) => {
  const run = await launch({ env: { LANGUAGE: 'tlh', LANG: 'tlh_US.UTF-8' }, args: ['--show=start'] })
  await expect((await run.window('start')).locator('html')).toHaveAttribute('lang', 'en')
})
