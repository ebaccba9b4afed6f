/** A key with its modifiers, as a page's `keydown` tells them. */
export type KeyStroke = {
  readonly keyCode: number
  readonly ctrl: boolean
  readonly shift: boolean
  readonly alt: boolean
  readonly meta: boolean
}

const NAMED: Readonly<Record<string, number>> = {
  backspace: 8,
  tab: 9,
  enter: 13,
  return: 13,
  esc: 27,
  escape: 27,
  space: 32,
  pageup: 33,
  pagedown: 34,
  end: 35,
  home: 36,
  left: 37,
  up: 38,
  right: 39,
  down: 40,
  insert: 45,
  delete: 46,
  ';': 186,
  '=': 187,
  ',': 188,
  '-': 189,
  '.': 190,
  '/': 191,
  '`': 192,
  '[': 219,
  '\\': 220,
  ']': 221,
  "'": 222,
}

/**
 * Reads an accelerator as Electron does: keys by Windows' virtual codes, `Plus` as the shifted `=`. So Ctrl+Plus is not
 * Ctrl+=. `undefined` for keys that aren't known here.
 */
export function strokeOf(accelerator: string): KeyStroke | undefined {
  const parts = accelerator
    .toLowerCase()
    .replace(/\+\+$/, '+plus')
    .split('+')
    .map((part) => part.trim())
  const has = (...names: readonly string[]): boolean => names.some((name) => parts.includes(name))
  const key = parts.at(-1) ?? ''
  const plus = key === 'plus'
  const keyCode = plus ? 187 : codeOf(key)
  if (keyCode === undefined) return undefined
  return {
    keyCode,
    ctrl: has('ctrl', 'control', 'cmdorctrl', 'commandorcontrol'),
    shift: plus || has('shift'),
    alt: has('alt', 'option'),
    meta: has('super', 'meta', 'cmd', 'command'),
  }
}

function codeOf(key: string): number | undefined {
  const functionKey = /^f([1-9]|1\d|2[0-4])$/.exec(key)
  if (functionKey) return 111 + Number(functionKey[1])
  if (/^[a-z0-9]$/.test(key)) return key.toUpperCase().charCodeAt(0)
  return NAMED[key]
}
