import type { WindowName } from '@core/command.ts'
import type { Spoken } from '@shared/languages.ts'
import { pageIn, SHORT_GUIDE, type PlacedPages } from './pages.ts'

/** The page about what is done in a window. */
const ABOUT: Readonly<Record<WindowName, string>> = {
  start: 'practices/01-a-time-limit',
  running: 'windows',
  prompt: 'practices/03-stopping',
  trayless: 'windows',
  settings: 'your-data',
  reflection: 'practices/08-three-things',
  words: 'practices/09-small-wins',
  insights: 'practices/19-looking-back',
  welcome: 'first-minute',
  help: SHORT_GUIDE,
}

/** The page about a window in a language; the short guide where that language has no such page yet. */
export const pageAbout = (pages: PlacedPages, window: WindowName, language: Spoken): string =>
  pageIn(pages, ABOUT[window], language)?.language === language ? ABOUT[window] : SHORT_GUIDE
