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

/** What is said where a system speaks a language: in the tray, the windows, a question and a notification. */
const SPOKEN = [
  {
    system: 'de_DE.UTF-8',
    language: 'de',
    tip: 'Report: noch 20 Minuten',
    start: 'Was liegt vor dir?',
    quit: 'Enough beenden',
    question: 'Beenden und „Report“ parken?',
    buttons: ['Parken und beenden', 'Weitermachen'],
    ship: 'Raus damit',
    shipped: 'Losgelassen',
  },
  {
    system: 'es_ES.UTF-8',
    language: 'es',
    tip: 'Report: quedan 20 minutos',
    start: '¿Qué tienes delante?',
    quit: 'Salir de Enough',
    question: '¿Salir y apartar “Report”?',
    buttons: ['Apartar y salir', 'Seguir'],
    ship: 'Entregar',
    shipped: 'Ya no está en tus manos',
  },
  {
    system: 'ja_JP.UTF-8',
    language: 'ja',
    tip: 'Report：あと20分',
    start: 'いま、目の前にあるのは？',
    quit: 'Enoughを終了',
    question: '「Report」を寝かせて終了しますか？',
    buttons: ['寝かせて終了', '続ける'],
    ship: '送り出す',
    shipped: '手を離れました',
  },
] as const

for (const { system, language, tip, start, quit, question, buttons, ship, shipped } of SPOKEN) {
  test(`on a system in ${system} everything speaks ${language}`, async ({ launch, desktop, freshFolder }) => {
    const dataDir = freshFolder()
    seedSettings(dataDir, { tellShipped: true })
    seedCurrent(dataDir, { timebox: timeboxEndingIn(20 * 60_000, { title: 'Report' }) })
    const env = { LANGUAGE: '', LC_ALL: '', LC_MESSAGES: '', LANG: system }
    const run = await launch({ dataDir, env, args: ['--show=start'] })
    await desktop.tray.waitForToolTip((said) => said === tip)
    const page = await run.window('start')
    await expect(page.locator('html')).toHaveAttribute('lang', language)
    await expect(page.getByRole('combobox', { name: start, exact: true })).toBeVisible()

    await run.app.evaluate(({ dialog }) => {
      dialog.showMessageBox = async (...asked: unknown[]) => {
        Object.assign(globalThis, { asked: asked.at(-1) })
        return { response: 1, checkboxChecked: false }
      }
    })
    await desktop.tray.click(quit)
    await expect
      .poll(() => run.app.evaluate(() => Reflect.get(globalThis, 'asked') as unknown))
      .toMatchObject({ message: question, buttons })

    await desktop.tray.click(ship)
    expect((await desktop.notifications.waitFor(({ title }) => title === shipped)).body).toContain('Report')
  })
}

test('a language that was chosen is spoken at once and after a restart, whatever the system speaks', async ({
  launch,
  desktop,
  freshFolder,
}) => {
  const [german, spanish] = SPOKEN
  const dataDir = freshFolder()
  // Of several languages the first that Enough knows.
  const env = { LANGUAGE: 'tlh:es:en', LC_ALL: '', LC_MESSAGES: '', LANG: 'en_GB.UTF-8' }
  const run = await launch({ dataDir, env, args: ['--show=settings'] })
  const settings = await run.window('settings')
  await expect(settings).toHaveTitle('Enough: ajustes')
  await desktop.tray.waitForMenu((menu) => menu.at(-1)?.label === spanish.quit)
  await settings.getByRole('combobox', { name: 'Idioma' }).selectOption({ label: 'Deutsch' })
  await expect(settings).toHaveTitle(/^Enough: Einstellungen$/iu)
  await expect(settings.locator('html')).toHaveAttribute('lang', 'de')
  await desktop.tray.waitForMenu((menu) => menu.at(-1)?.label === german.quit)
  await expect.poll(() => run.settings().language).toBe('de')

  await run.kill()
  await launch({ dataDir, env })
  await desktop.tray.waitForMenu((menu) => menu.at(-1)?.label === german.quit)
})

test('English is spoken where the system asks for something else', async ({ launch }) => {
  const run = await launch({ env: { LANGUAGE: 'tlh', LANG: 'tlh_US.UTF-8' }, args: ['--show=start'] })
  await expect((await run.window('start')).locator('html')).toHaveAttribute('lang', 'en')
})
