import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** What starts Enough when the person logs in, on one kind of system. Errors of the system are thrown. */
export interface LoginItem {
  /** Whether it is in place and the system heeds it. */
  readonly isOn: () => boolean
  /**
   * Put it in place, or take it away; what is there already is not written again.
   * @param atStart nobody asks for it now: what was said in the system's own settings since the last run stays
   */
  readonly turn: (on: boolean, atStart: boolean) => void
}

/** How it came out: what is the case now, and whether that is not what was asked for. */
interface LoginChecked {
  readonly opens: boolean
  readonly refused: boolean
}

/**
 * Hold the start at login to the setting. Give it the setting whenever it may have changed.
 * @returns null when it is the same as before
 */
export const holdLoginItem = (item: LoginItem): ((on: boolean) => LoginChecked | null) => {
  const held: { on: boolean | null } = { on: null }
  return (on) => {
    const atStart = held.on === null
    // At the start, something that was put there in another way is left alone.
    const isNew = atStart ? on : held.on !== on
    held.on = on
    if (!isNew) return null
    const opens = turned(item, on, atStart)
    held.on = opens
    return { opens, refused: opens !== on && !atStart }
  }
}

const turned = (item: LoginItem, on: boolean, atStart: boolean): boolean => {
  try {
    item.turn(on, atStart)
  } catch {
    // Whatever kept it from being turned: what counts is how it is now.
  }
  try {
    return item.isOn()
  } catch {
    return false
  }
}

/** Where desktops of Linux look for what starts with them. @param home the person's home folder */
export const autostartFile = (variables: Readonly<Record<string, string | undefined>>, home: string): string => {
  const config = variables['XDG_CONFIG_HOME']
  // The XDG base directory specification has relative paths ignored.
  return join(config?.startsWith('/') === true ? config : join(home, '.config'), 'autostart/enough.desktop')
}

/** A word of an `Exec` line as the desktop entry specification has it quoted, `%` and the file's own escapes included. */
const quoted = (word: string): string =>
  `"${word.replaceAll(/["`$\\]/gu, String.raw`\$&`)}"`.replaceAll('\\', '\\\\').replaceAll('%', '%%')

/** The desktop entry that starts Enough. @param command the program and its arguments */
export const autostartEntry = (command: readonly string[]): string =>
  `${[
    '[Desktop Entry]',
    'Type=Application',
    'Name=Enough',
    `Exec=${command.map(quoted).join(' ')}`,
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
  ].join('\n')}\n`

/** A desktop marks an entry that was switched off in its own settings. */
const SWITCHED_OFF = /^(?:Hidden=true|X-GNOME-Autostart-enabled=false)\s*$/mu

/**
 * The start at login on Linux: a desktop entry, written as a whole and removed with nothing left.
 * @param file where, from `autostartFile`
 * @param command the program and its arguments; for an AppImage the AppImage itself
 */
export const autostartItem = (file: string, command: readonly string[]): LoginItem => {
  const entry = autostartEntry(command)
  const read = (): string | null => {
    try {
      return readFileSync(file, 'utf8')
    } catch {
      return null
    }
  }
  return {
    isOn: () => {
      const there = read()
      return there !== null && !SWITCHED_OFF.test(there)
    },
    turn: (on, atStart) => {
      const there = read()
      if (!on) {
        rmSync(file, { force: true })
        return
      }
      if (there === entry || (atStart && there !== null && SWITCHED_OFF.test(there))) return
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
      const staged = `${file}.next`
      try {
        writeFileSync(staged, entry, { flush: true })
        renameSync(staged, file)
      } catch (error) {
        rmSync(staged, { force: true })
        throw error
      }
    },
  }
}
