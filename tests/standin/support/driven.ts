import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { Changes } from '../../support/desktop/waiting.ts'
import { bareEnv, EXECUTABLE, fixture, temporaryFolder } from './spawned.ts'

export type Driven = {
  readonly app: ElectronApplication
  /** The page whose address ends like this. */
  readonly page: (end: string) => Promise<Page>
  readonly close: () => Promise<void>
}

/** Starts a fixture under Playwright's own Electron driver, as one would with real Electron. */
export async function drive(
  name: string,
  env: Readonly<Record<string, string>> = {},
  switches: readonly string[] = [],
): Promise<Driven> {
  const home = temporaryFolder()
  const app = await _electron.launch({
    executablePath: EXECUTABLE,
    args: [...switches, fixture(name)],
    env: bareEnv({ XDG_CONFIG_HOME: home.path, ...env }),
    timeout: 30_000,
  })
  // The app's own start-up is over when its protocol handler is there.
  await app.evaluate(({ app }) => app.whenReady())
  const changes = new Changes()
  const follow = (page: Page): void => {
    page.on('framenavigated', () => changes.tell())
    changes.tell()
  }
  for (const page of app.windows()) follow(page)
  app.on('window', follow)
  const page = (end: string): Promise<Page> =>
    changes.until(`a page at …${end}`, () => app.windows().find((window) => window.url().endsWith(end)))
  const close = async (): Promise<void> => {
    await app.close()
    home[Symbol.dispose]()
  }
  return { app, page, close }
}
