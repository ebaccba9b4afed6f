import { spawn } from 'node:child_process'
import { lineFrom } from './processes.mjs'

/**
 * Waits until a window with a fitting title is shown on an X display.
 *
 * @param {string} display
 * @param {RegExp} title
 * @param {AbortSignal} giveUp
 * @returns {Promise<string>} the window's title
 */
export async function shownWindow(display, title, giveUp) {
  giveUp.throwIfAborted()
  const found = new AbortController()
  const signal = AbortSignal.any([giveUp, found.signal])
  try {
    return await new Promise((resolve, reject) => {
      giveUp.addEventListener('abort', () => reject(new Error('no window of the app was shown')))
      const watched = new Set()
      const clients = spy(display, ['-root'], '_NET_CLIENT_LIST', signal)
      clients.on('data', (text) => {
        for (const [id] of String(text).matchAll(/0x[0-9a-f]+/g)) {
          if (watched.has(id)) continue
          watched.add(id)
          const names = spy(display, ['-id', id], '_NET_WM_NAME', signal)
          lineFrom(names, (line) => title.test(titleIn(line))).then(
            (line) => resolve(titleIn(line)),
            () => {},
          )
        }
      })
    })
  } finally {
    found.abort()
  }
}

/**
 * A stream of a property's values, from the present one on.
 *
 * @param {string} display
 * @param {readonly string[]} target
 * @param {string} property
 * @param {AbortSignal} signal
 */
function spy(display, target, property, signal) {
  const args = ['-display', display, ...target, '-spy', property]
  const child = spawn('xprop', args, { stdio: ['ignore', 'pipe', 'ignore'], signal })
  child.on('error', () => {})
  return child.stdout
}

/** @param {string} line of xprop's */
function titleIn(line) {
  return / = "(.*)"$/.exec(line)?.[1] ?? ''
}
