import { WINDOWS, type WindowName } from '@core/command.ts'

/** The window that a start asks for: `--show=start`; null when it asks for none. */
export const windowToShow = (argv: readonly string[]): WindowName | null => {
  const asked = argv.find((argument) => argument.startsWith('--show='))?.slice('--show='.length)
  return WINDOWS.find((name) => name === asked) ?? null
}

/** Whether a start asks for the page of all components, which a packaged app does not open. */
export const asksForGallery = (argv: readonly string[], packaged: boolean): boolean =>
  !packaged && argv.includes('--gallery')

/** Whether a start came from the command line, which needs the app and no window. */
export const isQuiet = (argv: readonly string[]): boolean => argv.includes('--quietly')
