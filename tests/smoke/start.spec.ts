import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, expect, test, type ElectronApplication, type Page } from '@playwright/test'
import { openDesktop } from '../../scripts/lib/desktop.mjs'
import { defined } from '../support/defined.ts'
import { HOST } from '../e2e/support/harness.ts'
import { seedSettings } from '../e2e/support/seed.ts'

/*
 * What every system can be asked, whatever its desktop: the built app on its host, with nothing put in the place of a tray
 * or a window manager.
 */

/** The page of a window, as soon as there is one. */
const windowOf = async (app: ElectronApplication, name: string): Promise<Page> => {
  const find = (): Page | undefined => app.windows().find((page) => page.url().endsWith(`#/${name}`))
  await expect.poll(() => find() !== undefined, { timeout: 20_000 }).toBe(true)
  const page = find()
  if (page === undefined) throw new Error(`no window ${name}`)
  return page
}

/** The phase of the timebox that is on disk; null when none is. */
const phaseIn = (dataDir: string): string | null => {
  const file = join(dataDir, 'current.json')
  if (!existsSync(file)) return null
  const { data } = JSON.parse(readFileSync(file, 'utf8')) as {
    readonly data: { readonly timebox: { readonly phase: { readonly name: string } } | null }
  }
  return data.timebox?.phase.name ?? null
}

test('a timebox is started in the window, is on disk, and is there again after the app has ended', async () => {
  const desktop = await openDesktop(process.env)
  const dataDir = mkdtempSync(join(tmpdir(), 'enough-smoke-'))
  const { ELECTRON_RUN_AS_NODE: _asNode, ...surroundings } = desktop.env
  const launch = (window: string): Promise<ElectronApplication> =>
    _electron.launch({
      executablePath: HOST.executable,
      args: [...HOST.args, `--show=${window}`],
      env: { ...defined(surroundings), ENOUGH_DATA_DIR: dataDir },
    })
  try {
    seedSettings(dataDir, { language: 'en' })
    const first = await launch('start')
    const start = await windowOf(first, 'start')
    await start.getByLabel('What’s in front of you?').fill('Reply to Priya')
    await start.getByRole('button', { name: /^Start 25 minutes/ }).click()
    await expect.poll(() => phaseIn(dataDir)).toBe('running')
    await first.close()

    const second = await launch('running')
    const running = await windowOf(second, 'running')
    await expect(running.getByText('Reply to Priya').first()).toBeVisible()
    await second.close()
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
    await desktop.stop()
  }
})
