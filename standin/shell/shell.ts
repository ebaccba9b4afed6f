import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { app } from '../app/app.ts'
import { notImplemented } from '../not-implemented.ts'

/** `shell`, through `xdg-open`, which tests can shadow on PATH. */
export const shell = {
  async openExternal(url: string): Promise<void> {
    if (!URL.canParse(url)) throw new TypeError('Invalid URL')
    const code = await xdgOpen(url)
    if (code !== 0) throw new Error(`Failed to open: xdg-open ended with ${code}`)
  },
  async openPath(path: string): Promise<string> {
    if (!existsSync(path)) return `Failed to open path: ${path} does not exist`
    const code = await xdgOpen(path)
    return code === 0 ? '' : `Failed to open path: xdg-open ended with ${code}`
  },
  showItemInFolder(path: string): void {
    void xdgOpen(dirname(path))
  },
  beep(): void {
    process.stdout.write('\u0007')
  },
  trashItem(): Promise<void> {
    return Promise.reject(notImplemented('shell.trashItem'))
  },
} satisfies Partial<Electron.Shell>

app.on('standin:open-external', (url: string) => void shell.openExternal(url).catch(() => undefined))

/** The code xdg-open ended with; -1 when it isn't there. */
function xdgOpen(what: string): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn('xdg-open', [what], { detached: true, stdio: 'ignore' })
    child.once('error', () => resolve(-1))
    child.once('exit', (code) => resolve(code ?? -1))
    child.unref()
  })
}
