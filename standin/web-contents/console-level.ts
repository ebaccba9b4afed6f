/** Electron's older numbers for its levels. */
export const CONSOLE_NUMBERS: Readonly<Record<string, number>> = { debug: 0, info: 1, warning: 2, error: 3 }

/** The level Electron gives a console call of this kind. */
export function consoleLevel(type: string): 'debug' | 'info' | 'warning' | 'error' {
  if (type === 'error' || type === 'assert') return 'error'
  if (type === 'warning' || type === 'warn') return 'warning'
  return type === 'debug' || type === 'verbose' ? 'debug' : 'info'
}
