import type { Snapshot } from '@core/views/snapshot-type.ts'
import type { WindowName } from '@core/command.ts'
import type { EnoughBridge } from '@shared/bridge.ts'
import { directionOf } from '@shared/i18n.ts'
import { tagOf } from '@shared/languages.ts'
import { lazy, Suspense, useLayoutEffect, useMemo, useSyncExternalStore, type ComponentType } from 'react'
import { I18nextProvider } from 'react-i18next'
import { EnoughProvider } from './enough.tsx'
import type { SnapshotStore } from './snapshot-store.ts'
import { useMotion, useTextSize, useTheme } from './theme.ts'
import { useHelpKey } from './use-help-key.ts'
import { useI18n, type SpokenI18n } from './use-i18n.ts'
import { usePrefetch } from './use-prefetch.ts'
import { WindowBoundary } from './WindowBoundary.tsx'

/** A window's code, fetched when it is first drawn or asked for before. */
const page = (load: () => Promise<ComponentType>) => {
  const fetched = async () => ({ default: await load() })
  return { load: fetched, Drawn: lazy(fetched) }
}

/** The windows; charts are the largest part of the code. `gallery` is every component in every state, no window. */
const PAGES = {
  start: page(async () => (await import('./windows/start/StartWindow.tsx')).StartWindow),
  running: page(async () => (await import('./windows/running/RunningWindow.tsx')).RunningWindow),
  prompt: page(async () => (await import('./windows/prompt/PromptWindow.tsx')).PromptWindow),
  settings: page(async () => (await import('./windows/settings/SettingsWindow.tsx')).SettingsWindow),
  reflection: page(async () => (await import('./windows/reflection/ReflectionWindow.tsx')).ReflectionWindow),
  words: page(async () => (await import('./windows/words/WordsWindow.tsx')).WordsWindow),
  insights: page(async () => (await import('./windows/insights/InsightsWindow.tsx')).InsightsWindow),
  welcome: page(async () => (await import('./windows/welcome/WelcomeWindow.tsx')).WelcomeWindow),
  help: page(async () => (await import('./windows/help/HelpWindow.tsx')).HelpWindow),
  trayless: page(async () => (await import('./windows/trayless/TraylessWindow.tsx')).TraylessWindow),
  gallery: page(async () => (await import('./gallery/Gallery.tsx')).Gallery),
} as const satisfies Record<WindowName | 'gallery', unknown>

/** Begin to fetch a window's code, while main is asked what to draw and the sentences come. */
export const fetchWindow = (name: PageName): void => void PAGES[name].load().catch(() => undefined)

/** A window, or the page of components. */
type PageName = WindowName | 'gallery'

const isPage = (name: string): name is PageName => Object.hasOwn(PAGES, name)

/** The window an address like `#/start` asks for; Start for anything else. */
export const windowOf = (hash: string): PageName => {
  const name = hash.replace(/^#\/?/u, '')
  return isPage(name) ? name : 'start'
}

interface PageProps {
  readonly bridge: EnoughBridge
  readonly store: SnapshotStore
  readonly name: PageName
}

/** One page for every window: it draws nothing until the first snapshot is here. */
export const Page = ({ bridge, store, name }: PageProps) => {
  const snapshot = useSyncExternalStore(store.subscribe, store.get)
  useTheme(snapshot?.theme ?? 'system')
  useMotion(snapshot?.motion ?? 'system')
  useTextSize(snapshot?.textSize ?? 100)
  return snapshot === null ? null : <Shown bridge={bridge} snapshot={snapshot} ahead={store.ahead()} name={name} />
}

interface ShownProps extends Omit<PageProps, 'store'> {
  readonly snapshot: Snapshot
  readonly ahead: number
}

const Shown = ({ snapshot, ...props }: ShownProps) => {
  const spoken = useI18n(snapshot.language)
  return spoken === null ? null : <Spoken {...props} {...spoken} snapshot={snapshot} />
}

/** A window in a language that is here. Until another one is, dates are written in this one too. */
const Spoken = ({ bridge, snapshot: newest, ahead, name, language, i18n }: ShownProps & SpokenI18n) => {
  const snapshot = useMemo(() => ({ ...newest, language }), [newest, language])
  useLayoutEffect(() => {
    document.documentElement.lang = tagOf(language)
    document.documentElement.dir = directionOf(i18n)
    if (name !== 'gallery') document.title = i18n.t(`window.${name}`)
  }, [i18n, language, name])
  return (
    <I18nextProvider i18n={i18n}>
      <EnoughProvider bridge={bridge} snapshot={snapshot} ahead={ahead}>
        <Suspense fallback={null}>{name === 'gallery' ? <PAGES.gallery.Drawn /> : <Bounded name={name} />}</Suspense>
      </EnoughProvider>
    </I18nextProvider>
  )
}

const Bounded = ({ name }: { readonly name: WindowName }) => {
  const Window = PAGES[name].Drawn
  useHelpKey(name)
  return (
    <WindowBoundary name={name}>
      <Suspense fallback={null}>
        <Window />
        {name === 'start' && <Prefetched />}
      </Suspense>
    </WindowBoundary>
  )
}

/** Start is the window that is there first: beside it, once it is drawn, the code of Insights is made ready. */
const Prefetched = () => {
  usePrefetch(PAGES.insights.load)
  return null
}
