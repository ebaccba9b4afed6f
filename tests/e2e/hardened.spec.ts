import { join } from 'node:path'
import { PAGE_PARTS } from '@core/export/wish.ts'
import type { EnoughBridge, ExportWish } from '@shared/bridge.ts'
import { OUTSIDE } from '../../scripts/attack/hardening/addresses.ts'
import { ASKINGS, GOINGS, OPENINGS } from '../../scripts/attack/hardening/page-code.ts'
import { serve } from '../../scripts/attack/hardening/serve.ts'
import { askFor, goElsewhere, openWindows } from '../../scripts/attack/hardening/try-code.ts'
import { CLOSED_PREFERENCES } from '../../src/main/windows/page-preferences.ts'
import { expect, test } from './support/harness.ts'

const start = { args: ['--show=start'] }

test('every window, and the page that is printed, is closed as it should be', async ({
  shared,
  desktop,
  freshFolder,
}) => {
  const run = await shared(start)
  const printed = join(freshFolder(), 'week.pdf')
  await run.window('start')
  await run.app.evaluate(({ app, BrowserWindow }) => {
    const seen: unknown[] = []
    Object.assign(globalThis, { seenPreferences: seen })
    const preferencesOf = (contents: Electron.WebContents): unknown => {
      const asked = Reflect.get(contents, 'getLastWebPreferences') as () => unknown
      return asked.call(contents)
    }
    for (const window of BrowserWindow.getAllWindows()) seen.push(preferencesOf(window.webContents))
    app.on('web-contents-created', (_event, contents) => {
      setImmediate(() => seen.push(preferencesOf(contents)))
    })
  })
  for (const [label, window] of [
    ['Settings…', 'settings'],
    ['Insights', 'insights'],
    ['Evening reflection…', 'reflection'],
    ['Help', 'help'],
  ] as const) {
    await desktop.tray.waitForMenu((menu) => menu.some((item) => item.label === label))
    await desktop.tray.click(label)
    await run.window(window)
  }
  await run.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, printed)
  const insights = await run.window('insights')
  const saved = await insights.evaluate(
    (wish) => (Reflect.get(globalThis, 'enough') as EnoughBridge).saveExport(wish),
    {
      what: 'page',
      form: 'pdf',
      page: { view: 'week', around: null, kinds: null, projects: null },
      choice: { parts: [...PAGE_PARTS], naming: 'kinds', predictions: false },
    } satisfies ExportWish,
  )
  expect(saved).toMatchObject({ ok: true, value: { name: 'week.pdf' } })
  const seen = await run.app.evaluate(() => Reflect.get(globalThis, 'seenPreferences') as readonly object[])
  expect(seen.length).toBeGreaterThanOrEqual(6)
  expect(seen.filter((one) => Reflect.get(one, 'javascript') === false)).toHaveLength(1)
  for (const one of seen) expect(one).toMatchObject(CLOSED_PREFERENCES)
  for (const one of seen) {
    expect(one).not.toHaveProperty('enableBlinkFeatures')
    expect(one).not.toHaveProperty('enableDeprecatedPaste', true)
  }
})

test('whatever is served comes with a policy that lets nothing in, and nothing unsafe', async ({ shared }) => {
  const run = await shared(start)
  await run.window('start')
  const [page, missing] = await serve(run.app, ['app://bundle/index.html', 'app://bundle/missing.html'])
  for (const served of [page, missing]) {
    const rules = new Map(served?.policy.split('; ').map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1)]))
    expect(served?.policy).not.toContain('unsafe')
    expect(served?.policy).not.toMatch(/https?:|\*|data:|blob:/u)
    expect(rules.get('default-src')).toEqual(["'none'"])
    expect(rules.get('connect-src')).toEqual(["'none'"])
    expect(rules.get('object-src')).toEqual(["'none'"])
    expect(rules.get('base-uri')).toEqual(["'none'"])
    expect(rules.get('form-action')).toEqual(["'none'"])
    expect(rules.get('script-src')).toEqual(["'self'"])
    expect(rules.get('require-trusted-types-for')).toEqual(["'script'"])
    expect(served?.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' })
  }
  expect(page?.status).toBe(200)
  expect(missing).toMatchObject({ status: 404, text: '' })
})

test('no address leads out of the folder of the pages', async ({ shared }) => {
  const run = await shared(start)
  await run.window('start')
  const [own] = await serve(run.app, ['app://bundle/index.html'])
  for (const [index, served] of (await serve(run.app, OUTSIDE)).entries()) {
    // A URL that resolves its dots by itself may name the page; it can name nothing else.
    expect(['', own?.text], OUTSIDE[index]).toContain(served?.text ?? '')
  }
})

for (const way of Object.keys(GOINGS)) {
  test(`a page stays where it is: ${way}`, async ({ shared }) => {
    const run = await shared(start)
    expect((await goElsewhere(await run.window('start'), way)).through).toEqual([])
  })
}

test('a page opens no window', async ({ shared }) => {
  const run = await shared(start)
  const page = await run.window('start')
  for (const way of Object.keys(OPENINGS)) {
    const { attempted, through } = await openWindows(run.app, page, way)
    expect(through, way).toEqual([])
    expect(attempted).toBeGreaterThan(0)
  }
})

test('a page is given nothing that it asks the computer for', async ({ shared }) => {
  const run = await shared(start)
  const page = await run.window('start')
  for (const what of Object.keys(ASKINGS)) expect((await askFor(page, what)).through, what).toEqual([])
})

test('a page in a page is no page: webview is an unknown word, and what asks for one is stopped', async ({
  shared,
}) => {
  const run = await shared(start)
  const page = await run.window('start')
  const seen = await page.evaluate(() => {
    const view = document.createElement('webview')
    document.body.append(view)
    const is = [view.constructor.name, typeof Reflect.get(view, 'loadURL'), view.childElementCount]
    view.remove()
    return is
  })
  expect(seen).toEqual(['HTMLElement', 'undefined', 0])
  const prevented = await run.app.evaluate(({ BrowserWindow }) => {
    const event = { defaultPrevented: false, preventDefault: () => Object.assign(event, { defaultPrevented: true }) }
    const [window] = BrowserWindow.getAllWindows()
    const emitter = window?.webContents as unknown as NodeJS.EventEmitter
    emitter.emit('will-attach-webview', event, {}, { src: 'https://example.org/' })
    return event.defaultPrevented
  })
  expect(prevented).toBe(true)
})

for (const [what, data] of [
  ['a file', { items: [], files: ['/etc/hostname'] }],
  ['a link', { items: [{ mimeType: 'text/uri-list', data: 'https://example.org/' }], files: [] }],
  ['a page', { items: [{ mimeType: 'text/html', data: '<img src=x onerror="document.title=1">' }], files: [] }],
] as const) {
  test(`${what} that is dropped on a window does not take its place`, async ({ shared }) => {
    const run = await shared(start)
    const page = await run.window('start')
    const before = [page.url(), await page.title()]
    await page.evaluate(() => {
      document.addEventListener('dragover', () => document.body.setAttribute('data-dragged', 'yes'), { once: true })
    })
    const driver = await page.context().newCDPSession(page)
    const at = { x: 5, y: 5, data: { ...data, items: [...data.items], files: [...data.files], dragOperationsMask: 1 } }
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await driver.send('Input.dispatchDragEvent', { type, ...at })
    }
    // It came, and the page is the same one.
    await expect(page.locator('body[data-dragged="yes"]')).toBeVisible()
    await expect(page.getByLabel('What’s in front of you?')).toBeVisible()
    expect([page.url(), await page.title()]).toEqual(before)
    await page.evaluate(() => document.body.removeAttribute('data-dragged'))
  })
}

test('nobody is asked for a password or a certificate', async ({ shared }) => {
  const run = await shared(start)
  const told = await run.app.evaluate(({ app }) =>
    ['login', 'select-client-certificate'].map((name) => {
      const chosen: unknown[] = []
      const event = { defaultPrevented: false, preventDefault: () => Object.assign(event, { defaultPrevented: true }) }
      const rest = name === 'login' ? [{}, {}, {}] : [{}, 'https://example.org/', []]
      ;(app as unknown as NodeJS.EventEmitter).emit(name, event, ...rest, (...given: unknown[]) => chosen.push(given))
      return [event.defaultPrevented, chosen]
    }),
  )
  expect(told).toEqual([
    [true, [[]]],
    [true, [[]]],
  ])
})

test('a session that is made later is closed like the first', async ({ shared }) => {
  const run = await shared(start)
  const listeners = await run.app.evaluate(({ session }) => {
    const later = session.fromPartition('later') as unknown as NodeJS.EventEmitter
    return ['will-download', 'select-hid-device', 'select-serial-port', 'select-usb-device'].map((name) =>
      later.listenerCount(name),
    )
  })
  expect(listeners).toEqual([1, 1, 1, 1])
})
