import type { XDisplay } from './display.ts'

const MODIFIERS: Readonly<Record<string, number>> = {
  shift: 1,
  control: 4,
  ctrl: 4,
  cmdorctrl: 4,
  commandorcontrol: 4,
  alt: 8,
  option: 8,
  super: 64,
  meta: 64,
  cmd: 64,
  command: 64,
}

/** Keysyms (X11/keysymdef.h) of the keys that aren't characters. */
const KEYSYMS: Readonly<Record<string, number>> = {
  space: 0x20,
  plus: 0x2b,
  backspace: 0xff08,
  tab: 0xff09,
  enter: 0xff0d,
  return: 0xff0d,
  esc: 0xff1b,
  escape: 0xff1b,
  delete: 0xffff,
  insert: 0xff63,
  home: 0xff50,
  left: 0xff51,
  up: 0xff52,
  right: 0xff53,
  down: 0xff54,
  pageup: 0xff55,
  pagedown: 0xff56,
  end: 0xff57,
  printscreen: 0xff61,
  mediaplaypause: 0x1008ff14,
  mediastop: 0x1008ff15,
  medianexttrack: 0x1008ff17,
  mediaprevioustrack: 0x1008ff16,
}

/** A key with its modifiers, as X counts them. */
export type KeyChord = { readonly keysym: number; readonly modifiers: number }

/** Reads an Electron accelerator; `undefined` when it names no key. */
export function parseAccelerator(accelerator: string): KeyChord | undefined {
  const parts = accelerator
    .replace(/\+\+$/, '+plus')
    .split('+')
    .map((part) => part.trim().toLowerCase())
  let modifiers = 0
  let keysym: number | undefined
  for (const part of parts) {
    const modifier = MODIFIERS[part]
    if (modifier !== undefined) modifiers |= modifier
    else if (keysym !== undefined) return undefined
    else keysym = keysymOf(part)
    if (modifier === undefined && keysym === undefined) return undefined
  }
  return keysym === undefined ? undefined : { keysym, modifiers }
}

function keysymOf(name: string): number | undefined {
  const functionKey = /^f([1-9]|1\d|2[0-4])$/.exec(name)
  if (functionKey) return 0xffbd + Number(functionKey[1])
  return KEYSYMS[name] ?? (name.length === 1 ? name.charCodeAt(0) : undefined)
}

/** Grabs a key for the root window; gives the key's code, or `undefined` when the grab is refused. */
export async function grabKey(display: XDisplay, chord: KeyChord): Promise<number | undefined> {
  const keycode = await keycodeOf(display, chord.keysym)
  if (keycode === undefined) return undefined
  const refused = new Set<number>()
  const x = display.connection
  const watch = (sequence: number): void => void refused.add(sequence)
  x.on('refused', watch)
  const sent = LOCKS.map((lock) => x.send(33, 1, keyBody(display.root, chord.modifiers | lock, keycode, true)))
  await x.sync()
  x.off('refused', watch)
  return sent.some((sequence) => refused.has(sequence)) ? undefined : keycode
}

export async function ungrabKey(display: XDisplay, chord: KeyChord): Promise<void> {
  const keycode = await keycodeOf(display, chord.keysym)
  if (keycode === undefined) return
  for (const lock of LOCKS)
    display.connection.send(34, keycode, keyBody(display.root, chord.modifiers | lock, keycode, false))
}

/** Caps Lock (2) and Num Lock (16) must not matter. */
const LOCKS = [0, 2, 16, 18] as const

/** Bits of a KeyPress's state that matter: Shift, Control, Alt, Super. */
export const MODIFIER_MASK = 1 | 4 | 8 | 64

function keyBody(window: number, modifiers: number, keycode: number, grab: boolean): Buffer {
  const ASYNC = 1
  const body = Buffer.alloc(grab ? 12 : 8)
  body.writeUInt32LE(window, 0)
  body.writeUInt16LE(modifiers, 4)
  if (!grab) return body
  body.writeUInt8(keycode, 6)
  body.writeUInt8(ASYNC, 7)
  body.writeUInt8(ASYNC, 8)
  return body
}

async function keycodeOf(display: XDisplay, keysym: number): Promise<number | undefined> {
  const { minKeycode, maxKeycode } = display.connection.setup
  const count = maxKeycode - minKeycode + 1
  const reply = await display.connection.ask(101, 0, Buffer.from([minKeycode, count, 0, 0]))
  const perKey = reply.readUInt8(1)
  for (let at = 0; at < count; at++) {
    if (reply.readUInt32LE(32 + at * perKey * 4) === keysym) return minKeycode + at
  }
  return undefined
}
