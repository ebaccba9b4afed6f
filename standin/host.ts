// The stand-in for Electron's binary: electron-exec.sh [switches] <app folder or main file> [arguments]
import { open as openInspector } from 'node:inspector'
import { registerHooks } from 'node:module'
import { pathToFileURL } from 'node:url'
import { launchInfo } from './host/launch-info.ts'
import { pretendElectron } from './host/pretend-electron.ts'

const facade = new URL('./electron.ts', import.meta.url).href

// One hook serves ESM imports and CommonJS requires, of the app's bundle and of its packages.
registerHooks({
  resolve(specifier, context, next) {
    if (/^electron(\/(main|common))?$/.test(specifier)) return { url: facade, shortCircuit: true }
    return next(specifier, context)
  },
})

pretendElectron(launchInfo)

const inspect = launchInfo.args
  .map((argument) => /^--inspect(?:=(?:.*:)?(\d+))?$/.exec(argument))
  .find((match) => match !== null)
if (inspect) openInspector(Number(inspect[1] ?? 9229), '127.0.0.1')

const { app } = await import('./app/app.ts')
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit())

// A tray needs no window: something must keep the process alive. It wakes up every 24 days.
setInterval(() => undefined, 2 ** 31 - 1)

await import(pathToFileURL(launchInfo.mainFile).href)
// A driver waits for Chromium's line on stderr before it does anything; the app has appended its switches by now.
if (app.commandLine.hasSwitch('remote-debugging-port'))
  void import('./chromium/shared.ts').then(({ sharedChromium }) => sharedChromium())
app.becomeReady()
