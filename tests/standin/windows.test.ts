import { execFileSync } from 'node:child_process'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { startDisplay, type PrivateDisplay } from '../../scripts/lib/display.mjs'
import { Workbench } from './support/workbench.ts'

let display: PrivateDisplay
let bench: Workbench

beforeAll(async () => {
  display = await startDisplay({ width: 1280, height: 800, bus: false })
  bench = await Workbench.start({ ...display.env })
})
afterEach(() => bench.clear())
afterAll(async () => {
  await bench.stop()
  await display.stop()
})

const x = (command: string, ...args: readonly string[]): string =>
  execFileSync(command, args, {
    encoding: 'utf8',
    env: { ...process.env, ...display.env },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
const xid = (id: number): Promise<string> =>
  bench.app.evaluate(({ BrowserWindow }, id) => String(BrowserWindow.fromId(id)?.getMediaSourceId().split(':')[1]), id)
const mapped = async (id: number): Promise<boolean> => x('xwininfo', '-id', await xid(id)).includes('IsViewable')
const property = async (id: number, name: string): Promise<string> => x('xprop', '-id', await xid(id), name)
const active = (): string =>
  String(Number.parseInt(/0x[0-9a-f]+/.exec(x('xprop', '-root', '_NET_ACTIVE_WINDOW'))?.[0] ?? '0', 16))
const state = (id: number): Promise<{ visible: boolean | undefined; focused: boolean | undefined }> =>
  bench.app.evaluate(
    ({ BrowserWindow }, id) => ({
      visible: BrowserWindow.fromId(id)?.isVisible(),
      focused: BrowserWindow.fromId(id)?.isFocused(),
    }),
    id,
  )
const call = (
  id: number,
  method: 'show' | 'showInactive' | 'hide' | 'close' | 'focus' | 'minimize' | 'restore' | 'center',
): Promise<void> =>
  bench.app.evaluate(({ BrowserWindow }, [id, method]) => BrowserWindow.fromId(id)?.[method](), [id, method] as const)
const bounds = (id: number): Promise<Electron.Rectangle | undefined> =>
  bench.app.evaluate(({ BrowserWindow }, id) => BrowserWindow.fromId(id)?.getBounds(), id)
const record = (id: number, events: readonly string[]): Promise<void> =>
  bench.app.evaluate(
    ({ BrowserWindow }, [id, events]) => {
      const window: NodeJS.EventEmitter | null = BrowserWindow.fromId(id)
      for (const name of events) window?.on(name, () => globalThis.bench.log.push([name]))
    },
    [id, events] as const,
  )
const log = (): Promise<unknown[]> => bench.app.evaluate(() => globalThis.bench.log.flat())

describe('showing and hiding', () => {
  test('a hidden window is really hidden, a shown one has the keyboard', async () => {
    const { id } = await bench.open('/', { width: 320, height: 240 })
    // Its surface may come a moment later.
    await expect.poll(() => mapped(id)).toBe(false)
    await record(id, ['show', 'hide', 'focus', 'blur'])
    await call(id, 'show')
    await expect.poll(() => mapped(id)).toBe(true)
    await expect.poll(() => state(id)).toEqual({ visible: true, focused: true })
    expect(active()).toBe(await xid(id))
    await call(id, 'hide')
    await expect.poll(() => mapped(id)).toBe(false)
    await expect.poll(log).toEqual(['show', 'focus', 'hide', 'blur'])
  })

  test('opening and showing without activating leave the keyboard where it is', async () => {
    const first = await bench.open('/', { show: true })
    await expect.poll(() => state(first.id)).toEqual({ visible: true, focused: true })
    await record(first.id, ['blur'])
    const second = await bench.open('/', { width: 200, height: 200 })
    await call(second.id, 'showInactive')
    await expect.poll(() => mapped(second.id)).toBe(true)
    expect(active()).toBe(await xid(first.id))
    expect(await state(second.id)).toEqual({ visible: true, focused: false })
    expect(await log()).toEqual([])
  })

  test('focus comes when the person clicks the window', async () => {
    const first = await bench.open('/', { show: true, x: 0, y: 0, width: 300, height: 300 })
    await expect.poll(() => state(first.id)).toMatchObject({ focused: true })
    const second = await bench.open('/', { x: 700, y: 400, width: 300, height: 300 })
    await call(second.id, 'showInactive')
    await expect.poll(() => mapped(second.id)).toBe(true)
    await record(second.id, ['focus'])
    await record(first.id, ['blur'])
    x('xdotool', 'mousemove', '850', '550', 'click', '1')
    await expect.poll(log).toEqual(['blur', 'focus'])
    expect(await state(first.id)).toEqual({ visible: true, focused: false })
    expect(await bench.app.evaluate(({ BrowserWindow }) => BrowserWindow.getFocusedWindow()?.id)).toBe(second.id)
  })

  test('minimising is seen and undone', async () => {
    const { id } = await bench.open('/', { show: true })
    await expect.poll(() => mapped(id)).toBe(true)
    await record(id, ['minimize', 'restore'])
    await call(id, 'minimize')
    await expect
      .poll(() => bench.app.evaluate(({ BrowserWindow }, id) => BrowserWindow.fromId(id)?.isMinimized(), id))
      .toBe(true)
    await call(id, 'restore')
    await expect.poll(log).toEqual(['minimize', 'restore'])
  })
})

describe('place and look', () => {
  test.each([true, false])(
    'the page has exactly the size asked for (frame: %s), at the place asked for',
    async (frame) => {
      const { id, page } = await bench.open('/', { show: true, frame, x: 150, y: 120, width: 333, height: 222 })
      await expect.poll(() => mapped(id)).toBe(true)
      await expect.poll(() => page.evaluate(() => [innerWidth, innerHeight])).toEqual([333, 222])
      await expect.poll(() => bounds(id)).toEqual({ x: 150, y: 120, width: 333, height: 222 })
      const extents = await property(id, '_NET_FRAME_EXTENTS')
      expect(extents.includes('= 0, 0, 0, 0')).toBe(!frame)
    },
  )

  test('moves and sizes are told, whoever makes them; the minimum holds', async () => {
    const { id, page } = await bench.open('/', {
      show: true,
      frame: false,
      x: 50,
      y: 50,
      width: 300,
      height: 300,
      minWidth: 250,
    })
    await expect.poll(() => mapped(id)).toBe(true)
    await record(id, ['resized', 'moved'])
    await bench.app.evaluate(
      ({ BrowserWindow }, id) => BrowserWindow.fromId(id)?.setBounds({ width: 100, height: 400 }),
      id,
    )
    await expect.poll(() => page.evaluate(() => [innerWidth, innerHeight])).toEqual([250, 400])
    x('xdotool', 'windowmove', await xid(id), '200', '210')
    await expect.poll(() => bounds(id)).toEqual({ x: 200, y: 210, width: 250, height: 400 })
    expect(await log()).toEqual(['resized', 'moved'])
    await call(id, 'center')
    await expect.poll(() => bounds(id)).toMatchObject({ x: 515, y: 200 })
  })

  test('the window manager is told: on top, not in the taskbar, never focused, opacity, title', async () => {
    await bench.serve('/titled', '<!doctype html><title>First title</title>')
    const { id, page } = await bench.open('/titled', {
      alwaysOnTop: true,
      skipTaskbar: true,
      focusable: false,
      show: true,
    })
    await expect.poll(() => mapped(id)).toBe(true)
    await expect.poll(() => property(id, '_NET_WM_STATE')).toMatch(/(?=.*ABOVE)(?=.*SKIP_TASKBAR)/)
    expect(await state(id)).toEqual({ visible: true, focused: false })
    await bench.app.evaluate(({ BrowserWindow }, id) => {
      BrowserWindow.fromId(id)?.setOpacity(0.5)
      BrowserWindow.fromId(id)?.setAlwaysOnTop(false)
    }, id)
    await expect.poll(() => property(id, '_NET_WM_WINDOW_OPACITY')).toContain('2147483')
    await expect.poll(() => property(id, '_NET_WM_STATE')).not.toContain('ABOVE')
    await page.evaluate(() => void (document.title = 'Second title'))
    await expect.poll(() => property(id, '_NET_WM_NAME')).toContain('Second title')
    expect(await bench.app.evaluate(({ BrowserWindow }, id) => BrowserWindow.fromId(id)?.getTitle(), id)).toBe(
      'Second title',
    )
  })
})

describe('closing', () => {
  test('close can be prevented, destroy can’t', async () => {
    const { id } = await bench.open('/', { show: true })
    await bench.app.evaluate(({ BrowserWindow }, id) => {
      const window = BrowserWindow.fromId(id)
      window?.once('close', (event) => event.preventDefault())
      window?.on('closed', () => globalThis.bench.log.push(['closed']))
    }, id)
    await call(id, 'close')
    expect(await state(id)).toMatchObject({ visible: true })
    await call(id, 'close')
    await expect.poll(log).toEqual(['closed', 'window-all-closed'])
  })

  test('when the window manager closes a window that objects, it hides; show() brings it back', async () => {
    const { id } = await bench.open('/', { show: true })
    await expect.poll(() => mapped(id)).toBe(true)
    await bench.app.evaluate(({ BrowserWindow }, id) => {
      BrowserWindow.fromId(id)?.on('close', (event) => {
        event.preventDefault()
        BrowserWindow.fromId(id)?.hide()
      })
    }, id)
    await record(id, ['close', 'hide', 'closed'])
    const before = await xid(id)
    x('wmctrl', '-i', '-c', before)
    await expect.poll(() => state(id)).toEqual({ visible: false, focused: false })
    await call(id, 'show')
    await expect.poll(async () => (await xid(id)) !== before && (await mapped(id))).toBe(true)
    expect(await log()).toEqual(['hide', 'close'])
    await bench.page(`#w${await markOf(id)}`)
  })
})

const markOf = (id: number): Promise<string> =>
  bench.app.evaluate(
    ({ BrowserWindow }, id) => String(BrowserWindow.fromId(id)?.webContents.getURL().split('#w')[1]),
    id,
  )

describe('the display', () => {
  test('monitors and pointer are the real ones', async () => {
    x('xdotool', 'mousemove', '321', '123')
    const seen = await bench.app.evaluate(({ screen }) => [
      screen.getPrimaryDisplay().bounds,
      screen.getCursorScreenPoint(),
    ])
    expect(seen).toEqual([
      { x: 0, y: 0, width: 1280, height: 800 },
      { x: 321, y: 123 },
    ])
  })

  test('idle time counts from the last move', async () => {
    x('xdotool', 'mousemove', '10', '10')
    expect(
      await bench.app.evaluate(({ powerMonitor }) => [
        powerMonitor.getSystemIdleTime(),
        powerMonitor.getSystemIdleState(60),
      ]),
    ).toEqual([0, 'active'])
  })

  test('a global shortcut is a real one', async () => {
    const registered = await bench.app.evaluate(({ globalShortcut }) => [
      globalShortcut.register('CommandOrControl+Alt+K', () => globalThis.bench.log.push(['pressed'])),
      globalShortcut.isRegistered('CommandOrControl+Alt+K'),
      globalShortcut.register('Nonsense+Key+Twice', () => undefined),
    ])
    expect(registered).toEqual([true, true, false])
    await expect
      .poll(() => {
        x('xdotool', 'key', 'ctrl+alt+k')
        return log()
      })
      .toContain('pressed')
    await bench.app.evaluate(({ globalShortcut }) => globalShortcut.unregisterAll())
  })
})

describe('accelerators of the application menu', () => {
  const level = (id: number): Promise<number | undefined> =>
    bench.app.evaluate(({ BrowserWindow }, id) => BrowserWindow.fromId(id)?.webContents.getZoomLevel(), id)

  test('zoom the window with the keyboard by half a level, unless its page keeps the key to itself', async () => {
    await bench.app.evaluate(({ Menu }) => {
      const submenu: Electron.MenuItemConstructorOptions[] = [
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { role: 'resetZoom' },
        { label: 'Own', accelerator: 'Ctrl+Alt+J', visible: false, click: () => globalThis.bench.log.push(['own']) },
        { label: 'Off', accelerator: 'Ctrl+Alt+L', enabled: false, click: () => globalThis.bench.log.push(['off']) },
      ]
      Menu.setApplicationMenu(Menu.buildFromTemplate([{ label: 'View', submenu }]))
    })
    const { id: other } = await bench.open('/', { width: 300, height: 200 })
    const { id, page } = await bench.open('/', { width: 300, height: 200 })
    await call(id, 'show')
    await expect.poll(() => state(id)).toEqual({ visible: true, focused: true })

    await expect
      .poll(() => {
        x('xdotool', 'key', 'ctrl+alt+j')
        return log()
      })
      .toContain('own')
    x('xdotool', 'key', 'ctrl+plus', 'ctrl+plus')
    await expect.poll(() => level(id)).toBe(1)
    x('xdotool', 'key', 'ctrl+alt+l', 'ctrl+minus')
    await expect.poll(() => level(id)).toBe(0.5)
    x('xdotool', 'key', 'ctrl+0')
    await expect.poll(() => level(id)).toBe(0)
    expect(await level(other)).toBe(0)
    expect(await log()).not.toContain('off')

    await page.evaluate(() => {
      addEventListener('keydown', (event) => event.key === '+' && event.preventDefault())
    })
    x('xdotool', 'key', 'ctrl+plus', 'ctrl+minus')
    await expect.poll(() => level(id)).toBe(-0.5)
    await bench.app.evaluate(({ Menu }) => Menu.setApplicationMenu(null))
  })
})

describe('dialogs', () => {
  const ask = (options: Electron.MessageBoxOptions): Promise<void> =>
    bench.app.evaluate(({ dialog }, options) => {
      void dialog
        .showMessageBox(options)
        .then(({ response, checkboxChecked }) => globalThis.bench.log.push([response, checkboxChecked]))
    }, options)
  const dialogPage = async (): Promise<Awaited<ReturnType<Workbench['page']>>> => {
    const found = async (): Promise<Awaited<ReturnType<Workbench['page']>> | undefined> => {
      for (const page of bench.app.windows()) if ((await page.getByRole('dialog').count()) > 0) return page
      return undefined
    }
    await expect.poll(async () => (await found()) !== undefined).toBe(true)
    const page = await found()
    if (!page) throw new Error('no dialog')
    return page
  }

  test('a message box answers with the pressed button and the checkbox', async () => {
    await ask({
      message: 'Leave?',
      detail: '<b>Work</b> & play',
      buttons: ['Stay', 'Leave'],
      checkboxLabel: 'Don’t ask again',
    })
    const page = await dialogPage()
    expect(await page.locator('#detail').textContent()).toBe('<b>Work</b> & play')
    await page.getByLabel('Don’t ask again').check()
    await page.getByRole('button', { name: 'Leave' }).click()
    await expect.poll(log).toEqual([1, true])
    expect(await bench.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(0)
  })

  test('Escape is the cancel button', async () => {
    await ask({ message: 'Leave?', buttons: ['Leave', 'Stay'], cancelId: 1 })
    await (await dialogPage()).keyboard.press('Escape')
    await expect.poll(log).toEqual([1, false])
  })

  test('a file dialog takes a path; a test may answer in its place', async () => {
    await bench.app.evaluate(({ dialog }) => {
      void dialog
        .showSaveDialog({ defaultPath: '/tmp/a.txt' })
        .then(({ filePath }) => globalThis.bench.log.push([filePath]))
    })
    await (await dialogPage()).getByRole('button', { name: 'Save' }).click()
    await expect.poll(log).toEqual(['/tmp/a.txt'])
    const own = await bench.app.evaluate(async ({ dialog }) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: ['/mine'] })
      return dialog.showOpenDialog({})
    })
    expect(own).toEqual({ canceled: false, filePaths: ['/mine'] })
  })
})
