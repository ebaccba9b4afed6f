import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { startDisplay } from '../../scripts/lib/display.mjs'
import { drive } from './support/driven.ts'
import { bareEnv, fixture, Spawned, temporaryFolder } from './support/spawned.ts'

/** The processes a process has started, and theirs. */
function descendants(root: number): readonly number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
        return [{ pid: Number(name), parent: Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) }]
      } catch {
        return []
      }
    })
  const below = (pid: number): readonly number[] =>
    parents.filter(({ parent }) => parent === pid).flatMap((child) => [child.pid].concat(below(child.pid)))
  return below(root)
}

/** Sockets a process listens on for TCP connections. */
function listening(pid: number): number {
  const inodes = new Set(
    ['tcp', 'tcp6'].flatMap((kind) =>
      readFileSync(`/proc/${pid}/net/${kind}`, 'utf8')
        .split('\n')
        .map((line) => line.trim().split(/\s+/))
        .filter((fields) => fields[3] === '0A')
        .map((fields) => fields[9]),
    ),
  )
  return readdirSync(`/proc/${pid}/fd`).filter((fd) => {
    try {
      return inodes.has(/^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${fd}`))?.[1])
    } catch {
      return false
    }
  }).length
}

const isAlive = (pid: number): boolean =>
  existsSync(`/proc/${pid}`) && !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
const profiles = (folder: string): readonly string[] =>
  readdirSync(folder).filter((name) => name.startsWith('standin-chromium-'))

describe('the host as a process', () => {
  test('kill -9 of it ends Chromium, and the next host sweeps what was left', async () => {
    using home = temporaryFolder()
    const env = bareEnv({ XDG_CONFIG_HOME: home.path, TMPDIR: home.path })
    await using killed = new Spawned(['--windows=1', fixture('life')], env)
    await killed.said('dom-ready one')
    const children = descendants(killed.pid)
    expect(children.length).toBeGreaterThan(2)
    killed.kill('SIGKILL')
    await killed.exited()
    await expect.poll(() => children.filter(isAlive)).toEqual([])
    expect(profiles(home.path)).toHaveLength(1)
    await using next = new Spawned(['--windows=1', fixture('life')], env)
    await next.said('dom-ready one')
    expect(profiles(home.path)).toEqual([expect.stringContaining(`standin-chromium-${next.pid}-`)])
    const later = descendants(next.pid)
    next.tell('quit')
    expect(await next.exited()).toBe(0)
    expect(profiles(home.path)).toEqual([])
    await expect.poll(() => later.filter(isAlive)).toEqual([])
  })

  test('no port is opened, and without windows there is no Chromium', async () => {
    using home = temporaryFolder()
    const env = bareEnv({ XDG_CONFIG_HOME: home.path })
    await using windowless = new Spawned([fixture('life')], env)
    await windowless.said('running')
    expect(descendants(windowless.pid)).toEqual([])
    await using app = new Spawned(['--windows=1', fixture('life')], env)
    await app.said('dom-ready one')
    expect([app.pid, ...descendants(app.pid)].map(listening).filter((count) => count > 0)).toEqual([])
  })

  test('looks like Electron to the app', async () => {
    const { app, close } = await drive('workbench')
    const seen = await app.evaluate(({ app }) => ({
      name: app.getName(),
      version: app.getVersion(),
      packaged: app.isPackaged,
      type: process.type,
      electron: /^\d+\.\d+\.\d+$/.test(process.versions.electron),
      defaultApp: process.defaultApp,
      userData: app.getPath('userData').endsWith('/Workbench'),
      logs: app.getPath('logs').endsWith('/Workbench/logs'),
      exe: app.getPath('exe').endsWith('electron-exec.sh'),
      dock: app.dock,
      login: app.getLoginItemSettings().openAtLogin,
      unknown: (() => {
        try {
          return app.getPath('nonsense' as 'home')
        } catch (error) {
          return String(error)
        }
      })(),
    }))
    expect(seen).toEqual({
      name: 'Workbench',
      version: '1.2.3',
      packaged: false,
      type: 'browser',
      electron: true,
      defaultApp: true,
      userData: true,
      logs: true,
      exe: true,
      dock: undefined,
      login: false,
      unknown: "Error: Failed to get 'nonsense' path",
    })
    await close()
  })

  test('what isn’t there says so', async () => {
    const { app, close } = await drive('workbench')
    const messages = await app.evaluate((electron) =>
      [
        'safeStorage.isEncryptionAvailable',
        'utilityProcess.fork',
        'autoUpdater.quitAndInstall',
        'desktopCapturer.getSources',
      ].map((path) => {
        const [module = '', member = ''] = path.split('.')
        try {
          return String(Reflect.get(Reflect.get(electron, module) as object, member))
        } catch (error) {
          return String(error)
        }
      }),
    )
    expect(messages).toEqual([
      'Error: stand-in: electron.safeStorage.isEncryptionAvailable is not implemented',
      'Error: stand-in: electron.utilityProcess.fork is not implemented',
      'Error: stand-in: electron.autoUpdater.quitAndInstall is not implemented',
      'Error: stand-in: electron.desktopCapturer.getSources is not implemented',
    ])
    await close()
  })

  test.each(['with a display', 'headless'])(
    'Playwright drives it: evaluate, pages, screenshots, closing (%s)',
    async (way) => {
      const display = way === 'headless' ? undefined : await startDisplay({ bus: false })
      const { app, page, close } = await drive('workbench', display?.env)
      const width = await app.evaluate(async ({ BrowserWindow }) => {
        const window = new BrowserWindow({ width: 400, height: 300 })
        await window.loadURL('app://bundle/#driven')
        return window.getBounds().width
      })
      expect(width).toBe(400)
      const driven = await page('#driven')
      expect(await driven.title()).toBe('Workbench')
      expect((await driven.screenshot()).length).toBeGreaterThan(500)
      const window = await app.browserWindow(driven)
      expect(await window.evaluate((window) => window.getTitle())).toBe('Workbench')
      expect(await driven.evaluate(() => [innerWidth, innerHeight])).toEqual([400, 300])
      await driven.close()
      expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(0)
      const running = app.process()
      expect(running.exitCode).toBe(null)
      await close()
      expect(running.exitCode).toBe(0)
      await display?.stop()
    },
  )
})

test('the stand-in’s sources know nothing of the product', () => {
  const folder = join(import.meta.dirname, '../../standin')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(ts|sh)$/.test(name))
  expect(files.length).toBeGreaterThan(40)
  const knowing = files.filter((file) => /from '[^']*\/src\/|\bEnough\b/.test(readFileSync(join(folder, file), 'utf8')))
  expect(knowing).toEqual([])
})
