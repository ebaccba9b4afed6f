import { once } from 'node:events'
import { createServer } from 'node:http'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { Workbench } from './support/workbench.ts'

let bench: Workbench

beforeAll(async () => {
  bench = await Workbench.start()
})

afterEach(() => bench.clear())
afterAll(() => bench.stop())

/** Logs these events of a window's contents; `veto` prevents them. */
const watch = (id: number, events: readonly string[], veto = false): Promise<void> =>
  bench.app.evaluate(
    ({ BrowserWindow }, [id, events, veto]) => {
      const contents: NodeJS.EventEmitter | undefined = BrowserWindow.fromId(id)?.webContents
      for (const name of events) {
        contents?.on(name, (event: Electron.Event, url: unknown) => {
          globalThis.bench.log.push([name, url])
          if (veto) event.preventDefault()
        })
      }
    },
    [id, events, veto] as const,
  )
const log = (): Promise<unknown[][]> => bench.app.evaluate(() => globalThis.bench.log)

describe('the app’s own scheme', () => {
  test('status, headers and body come from the app’s handler; main sees app://', async () => {
    const { id, page } = await bench.open()
    expect(await page.locator('h1').textContent()).toBe('Workbench')
    const answer = await page.evaluate(async () => {
      const found = await fetch('/', { method: 'POST', body: 'hello' })
      const missing = await fetch('/nowhere')
      return [found.status, found.headers.get('x-bench'), missing.status, await missing.text()]
    })
    expect(answer).toEqual([200, 'yes', 404, 'missing'])
    const requests = await bench.app.evaluate(() => globalThis.bench.requests)
    expect(requests).toContainEqual({ url: 'app://bundle/', host: 'bundle', method: 'POST', body: 'hello' })
    expect(
      await bench.app.evaluate(({ BrowserWindow }, id) => BrowserWindow.fromId(id)?.webContents.getURL(), id),
    ).toMatch(/^app:\/\/bundle\/#w/)
  })

  test('its Content-Security-Policy is enforced', async () => {
    await bench.serve(
      '/inline',
      '<!doctype html><body><script>window.inline = 1</script><script src="/own.js"></script>',
    )
    await bench.serve('/own.js', 'window.own = 1')
    const { page } = await bench.open('/inline')
    const seen = await page.evaluate(async () => [
      'inline' in globalThis,
      'own' in globalThis,
      await fetch('https://example.com/').then(
        () => 'let through',
        () => 'refused',
      ),
    ])
    expect(seen).toEqual([false, true, 'refused'])
  })

  test('a policy may name the scheme', async () => {
    await bench.app.evaluate(() =>
      Object.assign(globalThis.bench, {
        before: globalThis.bench.headers,
        headers: { 'content-security-policy': 'default-src app:' },
      }),
    )
    await bench.serve('/own.js', 'window.own = 1')
    await bench.serve('/named', '<!doctype html><body><script src="/own.js"></script>')
    const { page } = await bench.open('/named')
    expect(await page.evaluate(() => 'own' in globalThis)).toBe(true)
    await bench.app.evaluate(() =>
      Object.assign(globalThis.bench, { headers: Reflect.get(globalThis.bench, 'before') as object }),
    )
  })

  test.each([
    ['app://bundle/throws', 'ERR_FAILED', -2],
    ['http://nowhere.invalid/', 'ERR_NAME_NOT_RESOLVED', -105],
    ['file:///nowhere/at/all.html', 'ERR_FILE_NOT_FOUND', -6],
  ])('loading %s rejects with %s', async (url, code, errno) => {
    await bench.serve('/throws', 'THROW')
    const failure = await bench.app.evaluate(async ({ BrowserWindow }, url) => {
      const window = new BrowserWindow({ show: false })
      window.webContents.on('did-fail-load', (_event, errno, code) => globalThis.bench.log.push([errno, code]))
      return window.loadURL(url).then(
        () => 'loaded',
        (error: Error & { code?: string; errno?: number }) => ({
          message: error.message,
          code: error.code,
          errno: error.errno,
        }),
      )
    }, url)
    expect(failure).toEqual({ message: `${code} (${errno}) loading '${url}'`, code, errno })
    expect(await log()).toEqual([[errno, code]])
  })

  test('loading tells its story in order', async () => {
    const story = await bench.app.evaluate(async ({ BrowserWindow }) => {
      const window = new BrowserWindow({ show: false })
      const seen: string[] = []
      const contents: NodeJS.EventEmitter = window.webContents
      for (const name of ['did-navigate', 'dom-ready', 'did-finish-load']) contents.on(name, () => seen.push(name))
      const ready = new Promise<void>((resolve) => window.once('ready-to-show', () => resolve()))
      await window.loadURL('app://bundle/')
      await ready
      return seen
    })
    expect(story).toEqual(['did-navigate', 'dom-ready', 'did-finish-load'])
  })
})

describe('where a page may go', () => {
  test('a prevented will-navigate keeps the page where it is', async () => {
    await bench.serve(
      '/leave',
      '<!doctype html><a href="https://example.com/away">away</a><a href="mailto:a@b.c">mail</a>',
    )
    const { id, page } = await bench.open('/leave')
    await watch(id, ['will-navigate'], true)
    await page.getByText('away').click()
    await expect.poll(log).toEqual([['will-navigate', 'https://example.com/away']])
    await page.getByText('mail').click()
    await expect.poll(log).toHaveLength(2)
    expect((await log())[1]).toEqual(['will-navigate', 'mailto:a@b.c'])
    // Chromium itself refuses this one.
    await page.evaluate(() => void (location.href = 'file:///etc/passwd'))
    expect(page.url()).toMatch(/\/leave#w\d+$/)
    expect(await page.getByText('away').count()).toBe(1)
  })

  test('without a veto the page goes; the host’s own loading isn’t asked about', async () => {
    await bench.serve('/next', '<!doctype html><h1>Next</h1>')
    await bench.serve('/from', '<!doctype html><a href="/next">go</a>')
    const { id, page } = await bench.open('/from')
    await watch(id, ['will-navigate'])
    await page.getByText('go').click()
    await page.waitForURL('**/next')
    await bench.app.evaluate(({ BrowserWindow }, id) => BrowserWindow.fromId(id)?.loadURL('app://bundle/from'), id)
    expect(await log()).toEqual([['will-navigate', 'app://bundle/next']])
  })

  test('changes within the document are told, not asked', async () => {
    const { id, page } = await bench.open()
    await watch(id, ['will-navigate', 'did-navigate-in-page'])
    await page.evaluate(() => history.pushState({}, '', '/elsewhere'))
    await expect.poll(log).toEqual([['did-navigate-in-page', 'app://bundle/elsewhere']])
  })

  test.each(['window.open', 'a link with a target', 'a middle click'])(
    '%s opens nothing when it is denied',
    async (way) => {
      await bench.serve(
        '/opens',
        '<!doctype html><a target="_blank" href="/other">other</a><button>open</button><script src="/opens.js"></script>',
      )
      await bench.serve(
        '/opens.js',
        `document.querySelector('button').onclick = () => { window.got = String(window.open('/other', 'x', 'width=100')) }`,
      )
      const { id, page } = await bench.open('/opens')
      await bench.app.evaluate(({ BrowserWindow }, id) => {
        BrowserWindow.fromId(id)?.webContents.setWindowOpenHandler((details) => {
          globalThis.bench.log.push([details.url])
          return { action: 'deny' }
        })
      }, id)
      const before = bench.app.windows().length
      if (way === 'window.open') await page.getByText('open').click()
      else await page.getByText('other').click({ button: way === 'a middle click' ? 'middle' : 'left' })
      await expect
        .poll(log)
        .toEqual([['app://bundle/other']].map(([url]) => [expect.stringMatching(/other$/) as unknown, url].slice(0, 1)))
      if (way === 'window.open')
        expect(await page.evaluate(() => Reflect.get(globalThis, 'got') as unknown)).toBe('null')
      expect(bench.app.windows()).toHaveLength(before)
    },
  )
})

describe('the session', () => {
  test('a permission the app denies is denied, one it grants is granted', async () => {
    await bench.app.evaluate(({ session }) => {
      session.defaultSession.setPermissionRequestHandler((_contents, permission, answer) =>
        answer(permission === 'clipboard-sanitized-write'),
      )
    })
    const { page } = await bench.open()
    const states = await page.evaluate(async () => {
      const state = async (name: string): Promise<string> =>
        (await navigator.permissions.query({ name: name as PermissionName })).state
      const located = await new Promise((resolve) => {
        navigator.geolocation.getCurrentPosition(
          () => resolve('found'),
          (error) => resolve(error.code),
        )
      })
      return [
        await state('geolocation'),
        await state('notifications'),
        Notification.permission,
        await state('clipboard-write'),
        located,
      ]
    })
    expect(states).toEqual(['denied', 'denied', 'denied', 'granted', 1])
    await bench.app.evaluate(({ session }) => session.defaultSession.setPermissionRequestHandler(null))
  })

  test('the check handler is asked as well', async () => {
    await bench.app.evaluate(({ session }) =>
      session.defaultSession.setPermissionCheckHandler((_contents, permission) => permission !== 'geolocation'),
    )
    const { page } = await bench.open()
    const state = (): Promise<string> =>
      page.evaluate(async () => (await navigator.permissions.query({ name: 'geolocation' })).state)
    await expect.poll(state).toBe('denied')
    await bench.app.evaluate(({ session }) => session.defaultSession.setPermissionCheckHandler(null))
    await expect.poll(state).toBe('granted')
  })

  test('webRequest can cancel a request and change headers', async () => {
    await bench.app.evaluate(({ session }) => {
      session.defaultSession.webRequest.onBeforeRequest({ urls: ['app://bundle/secret*'] }, (details, answer) => {
        globalThis.bench.log.push([details.url, details.resourceType])
        answer({ cancel: true })
      })
      session.defaultSession.webRequest.onHeadersReceived((details, answer) =>
        answer({ responseHeaders: { ...details.responseHeaders, 'x-added': ['1'] } }),
      )
    })
    const { page } = await bench.open()
    const seen = await page.evaluate(async () => [
      await fetch('/secret').then(
        () => 'let through',
        () => 'cancelled',
      ),
      (await fetch('/')).headers.get('x-added'),
    ])
    expect(seen).toEqual(['cancelled', '1'])
    expect(await log()).toEqual([['app://bundle/secret', 'xhr']])
    await bench.app.evaluate(({ session }) => {
      session.defaultSession.webRequest.onBeforeRequest(null)
      session.defaultSession.webRequest.onHeadersReceived(null)
    })
  })

  test('a session tells when it is made, once', async () => {
    const told = await bench.app.evaluate(({ app, session }) => {
      const made: unknown[] = []
      app.on('session-created', (one) => made.push(one))
      const first = session.fromPartition('another')
      return [made.length, made[0] === first, session.fromPartition('another') === first, made.length]
    })
    expect(told).toEqual([1, true, true, 1])
  })

  test('which ways WebRTC may take is read back', async () => {
    const { id } = await bench.open()
    const told = await bench.app.evaluate(({ BrowserWindow }, id) => {
      const contents = BrowserWindow.fromId(id)?.webContents
      const before = contents?.getWebRTCIPHandlingPolicy()
      contents?.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
      return [before, contents?.getWebRTCIPHandlingPolicy()]
    }, id)
    expect(told).toEqual(['default', 'disable_non_proxied_udp'])
  })

  test('net.fetch reads files and asks the app’s own handler', async () => {
    const seen = await bench.app.evaluate(async ({ net, app }) => {
      const file = await net.fetch(`file://${app.getAppPath()}/package.json`)
      const own = await net.fetch('app://bundle/')
      const missing = await net.fetch('file:///nowhere').catch((error: Error) => error.message)
      return [
        file.headers.get('content-type'),
        ((await file.json()) as { name: string }).name,
        await own.text(),
        missing,
      ]
    })
    expect(seen).toEqual([
      'application/json',
      'standin-workbench',
      expect.stringContaining('Workbench'),
      'net::ERR_FILE_NOT_FOUND',
    ])
  })
})

describe('the network', () => {
  test('a local development server is reached, with its sockets; other hosts are not', async () => {
    const server = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html').end('<!doctype html><h1>Development</h1>')
    })
    server.on('upgrade', (_request, socket) => socket.end('HTTP/1.1 418 Hello\r\n\r\n'))
    const upgraded = new Promise<true>((resolve) => server.on('upgrade', () => resolve(true)))
    await once(server.listen(0, '127.0.0.1'), 'listening')
    const address = server.address()
    const port = typeof address === 'object' ? address?.port : undefined
    await bench.app.evaluate(
      async ({ BrowserWindow }, port) =>
        new BrowserWindow({ show: false }).loadURL(`http://localhost:${port}/#development`),
      port,
    )
    const page = await bench.page('#development')
    expect(await page.locator('h1').textContent()).toBe('Development')
    await page.evaluate((port) => void new WebSocket(`ws://localhost:${port}/`), port)
    expect(await upgraded).toBe(true)
    const elsewhere = page.evaluate(() => fetch('http://example.com/').then(() => 'reached', String))
    expect(await elsewhere).toBe('TypeError: Failed to fetch')
    server.closeAllConnections()
    server.close()
  })

  test('a download is told, and not carried out', async () => {
    await bench.serve('/download', '<!doctype html><a download="notes.txt" href="/file.txt">save</a>')
    const { page } = await bench.open('/download')
    await bench.app.evaluate(({ session }) => {
      session.defaultSession.once('will-download', (_event, item) =>
        globalThis.bench.log.push([item.getFilename(), item.getURL()]),
      )
    })
    await page.getByText('save').click()
    await expect.poll(log).toEqual([['notes.txt', 'app://bundle/file.txt']])
  })
})

describe('webContents', () => {
  test('executeJavaScript, insertCSS and zoom reach the page', async () => {
    const { id, page } = await bench.open()
    const result = await bench.app.evaluate(async ({ BrowserWindow }, id) => {
      const contents = BrowserWindow.fromId(id)?.webContents
      await contents?.insertCSS('h1 { color: rgb(1, 2, 3) }')
      contents?.setZoomFactor(1.5)
      return [
        await contents?.executeJavaScript('Promise.resolve({ a: document.title })'),
        contents?.getZoomFactor(),
      ] as unknown
    }, id)
    expect(result).toEqual([{ a: 'Workbench' }, 1.5])
    expect(await page.locator('h1').evaluate((h1) => getComputedStyle(h1).color)).toBe('rgb(1, 2, 3)')
    await expect.poll(() => page.evaluate(() => document.documentElement.style.zoom)).toBe('1.5')
  })

  test('a page that crashes is reported', async () => {
    const { id, page } = await bench.open()
    await bench.app.evaluate(({ app, BrowserWindow }, id) => {
      BrowserWindow.fromId(id)?.webContents.on('render-process-gone', (_event, details) =>
        globalThis.bench.log.push(['contents', details.reason]),
      )
      app.once('render-process-gone', (_event, _contents, details) =>
        globalThis.bench.log.push(['app', details.reason]),
      )
    }, id)
    await page.goto('chrome://crash').catch(() => undefined)
    await expect.poll(log).toEqual([
      ['contents', 'crashed'],
      ['app', 'crashed'],
    ])
  })

  test('console messages and the last webPreferences can be read', async () => {
    const { id, page } = await bench.open()
    await bench.app.evaluate(({ BrowserWindow }, id) => {
      BrowserWindow.fromId(id)?.webContents.on('console-message', ({ level, message }) =>
        globalThis.bench.log.push([level, message]),
      )
    }, id)
    await page.evaluate(() => console.warn('careful', 1))
    await expect.poll(log).toContainEqual(['warning', 'careful 1'])
    const preferences = await bench.app.evaluate(({ BrowserWindow }, id) => {
      // Not in the typings, but there in Electron as well.
      const contents = BrowserWindow.fromId(id)?.webContents as { getLastWebPreferences?: () => unknown } | undefined
      return contents?.getLastWebPreferences?.()
    }, id)
    expect(preferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false })
  })

  test('the colour scheme follows nativeTheme', async () => {
    const { page } = await bench.open()
    const dark = (): Promise<boolean> => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
    await bench.app.evaluate(({ nativeTheme }) => void (nativeTheme.themeSource = 'dark'))
    await expect.poll(dark).toBe(true)
    await page.emulateMedia({ colorScheme: 'light' })
    await expect.poll(dark).toBe(false)
    await bench.app.evaluate(({ nativeTheme }) => void (nativeTheme.themeSource = 'system'))
  })
})

test.each([
  ['en_US', '4:20 PM'],
  ['de_DE', '16:20'],
])('in %s every page writes a time as main does: %s', async (locale, written) => {
  const local = await Workbench.start({ LANGUAGE: locale, LC_ALL: `${locale}.UTF-8` })
  const time = (): string =>
    new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' })
      .format(Date.UTC(2026, 4, 14, 16, 20))
      .replace('\u202f', ' ')
  try {
    expect(await local.app.evaluate(time)).toBe(written)
    for (const { page } of [await local.open(), await local.open()]) expect(await page.evaluate(time)).toBe(written)
  } finally {
    await local.stop()
  }
})
