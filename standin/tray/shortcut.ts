const NAMES: Readonly<Record<string, string>> = {
  alt: 'Alt',
  altgr: 'Alt',
  option: 'Alt',
  cmd: 'Super',
  cmdorctrl: 'Control',
  command: 'Super',
  commandorcontrol: 'Control',
  control: 'Control',
  ctrl: 'Control',
  meta: 'Super',
  shift: 'Shift',
  super: 'Super',
}

/** Electron's accelerator as dbusmenu writes it: modifiers by name, then the key. */
export function toShortcut(accelerator: string): readonly string[] {
  return accelerator.split('+').map((part) => NAMES[part.toLowerCase()] ?? part.toLowerCase())
}
