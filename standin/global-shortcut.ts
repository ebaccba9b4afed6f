import { hasDisplay, xDisplay, eventCode, type XDisplay } from './x11/display.ts'
import { grabKey, MODIFIER_MASK, parseAccelerator, ungrabKey, type KeyChord } from './x11/keyboard.ts'
import { EventCode } from './x11/requests.ts'

type Shortcut = { readonly chord: KeyChord; readonly callback: () => void; keycode: number | undefined }

const shortcuts = new Map<string, Shortcut>()
const state: { listening: Promise<XDisplay> | undefined } = { listening: undefined }

/**
 * `globalShortcut`: real key grabs on the X display. A grab is asked for in the background, so
 * `register` says `true` for any key that can be read and `isRegistered` turns `false` when
 * another application has it (Electron knows at once). Without a display nothing is registered.
 */
export const globalShortcut: Electron.GlobalShortcut = {
  register(accelerator: Electron.Accelerator, callback: () => void): boolean {
    const name = accelerator
    const chord = parseAccelerator(name)
    if (!chord || !hasDisplay() || shortcuts.has(name)) return false
    const shortcut: Shortcut = { chord, callback, keycode: undefined }
    shortcuts.set(name, shortcut)
    void grab(name, shortcut)
    return true
  },
  registerAll(accelerators: Electron.Accelerator[], callback: () => void): void {
    for (const accelerator of accelerators) globalShortcut.register(accelerator, callback)
  },
  isRegistered(accelerator: Electron.Accelerator): boolean {
    return shortcuts.has(accelerator)
  },
  unregister(accelerator: Electron.Accelerator): void {
    const shortcut = shortcuts.get(accelerator)
    if (!shortcut) return
    shortcuts.delete(accelerator)
    void listening().then((display) => ungrabKey(display, shortcut.chord))
  },
  unregisterAll(): void {
    for (const name of shortcuts.keys()) globalShortcut.unregister(name)
  },
  isSuspended: () => false,
  setSuspended: () => undefined,
}

function listening(): Promise<XDisplay> {
  state.listening ??= xDisplay().then((display) => {
    display.listen(display.root, onRootEvent)
    return display
  })
  return state.listening
}

async function grab(name: string, shortcut: Shortcut): Promise<void> {
  const display = await listening()
  shortcut.keycode = await grabKey(display, shortcut.chord)
  if (shortcut.keycode === undefined && shortcuts.get(name) === shortcut) shortcuts.delete(name)
}

function onRootEvent(event: Buffer): void {
  if (eventCode(event) !== EventCode.keyPress) return
  const keycode = event.readUInt8(1)
  const modifiers = event.readUInt16LE(28) & MODIFIER_MASK
  for (const shortcut of shortcuts.values()) {
    if (shortcut.keycode === keycode && shortcut.chord.modifiers === modifiers) shortcut.callback()
  }
}
