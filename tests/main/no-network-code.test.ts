import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')
const sources = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(?:tsx?|html|css)$/u.test(name))
  .map((name) => ({ name: `src/${name.replaceAll('\\', '/')}`, text: readFileSync(join(ROOT, 'src', name), 'utf8') }))

/** The files in which something stands, without what is said in comments. */
const saying = (pattern: RegExp): readonly string[] =>
  sources
    .filter(({ text }) => pattern.test(text.replaceAll(/^\s*(?:\/\/|\/?\*).*$/gmu, '')))
    .map(({ name }) => name)
    .toSorted()

describe('what the sources could do, and where they do it', () => {
  test.each([
    ['sockets, to a path on this computer alone', /from 'node:net'/u, ['src/cli/link.ts', 'src/main/cli/socket.ts']],
    ['the rest of Node’s network', /from 'node:(?:https?|http2|dgram|dns|tls|inspector)/u, []],
    ['requests of Electron', /\bnet\.(?:fetch|request)\b|import \{[^}]*\bnet\b[^}]*\} from 'electron'/u, []],
    ['requests of a page', /\bfetch\(|XMLHttpRequest|new WebSocket|EventSource|sendBeacon|RTCPeer|WebTransport/u, []],
    ['updates from somewhere', /autoUpdater|electron-updater/u, []],
    ['crash reports', /crashReporter/u, []],
    ['the clipboard', /\bclipboard\.\w|navigator\.clipboard|execCommand/u, ['src/main/ipc/ipc.ts']],
    ['addresses in other programs: one, when it is clicked', /openExternal/u, ['src/main/release-page.ts']],
    ['code that is made from text', /\beval\(|new Function\(|executeJavaScript|dangerouslySetInnerHTML|innerHTML/u, []],
    ['main’s objects in pages', /@electron\/remote|enableRemoteModule/u, []],
    ['workers of a page', /serviceWorker|new SharedWorker/u, []],
  ])('%s', (_what, pattern, files) => {
    expect(saying(pattern)).toEqual(files)
  })

  test('no page or style names an address of the web', () => {
    const named = sources
      .filter(({ name }) => /\.(?:html|css)$/u.test(name))
      .filter(({ text }) => /https?:\/\//u.test(text))
      .map(({ name }) => name)
    expect(named).toEqual([])
  })
})
