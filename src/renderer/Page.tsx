import type { Snapshot } from '@core/views/snapshot-type.ts'
import type { WindowName } from '@core/command.ts'
import type { EnoughBridge } from '@shared/bridge.ts'
import { createI18n, tagOf } from '@shared/i18n.ts'
import { lazy, Suspense, useEffect, useMemo, useSyncExternalStore, type ComponentType } from 'react'
import { I18nextProvider } from 'react-i18next'
import { EnoughProvider } from './enough.tsx'
import type { SnapshotStore } from './snapshot-store.ts'
import { useTheme } from './theme.ts'
import { WindowBoundary } from './WindowBoundary.tsx'

const WINDOWS: Readonly<Record<WindowName, ComponentType>> = {
  start: lazy(async () => ({ default: (await import('./windows/start/StartWindow.tsx')).StartWindow })),
  running: lazy(async () => ({ default: (await import('./windows/running/RunningWindow.tsx')).RunningWindow })),
  prompt: lazy(async () => ({ default: (await import('./windows/prompt/PromptWindow.tsx')).PromptWindow })),
  trayless: lazy(async () => ({ default: (await import('./windows/trayless/TraylessWindow.tsx')).TraylessWindow })),
}

const isWindow = (name: string): name is WindowName => Object.hasOwn(WINDOWS, name)

/** The window an address like `#/start` asks for; Start for anything else. */
export const windowOf = (hash: string): WindowName => {
  const name = hash.replace(/^#\/?/u, '')
  return isWindow(name) ? name : 'start'
}

interface PageProps {
  readonly bridge: EnoughBridge
  readonly store: SnapshotStore
  readonly name: WindowName
}

/** One page for every window: it draws nothing until the first snapshot is here. */
export const Page = ({ bridge, store, name }: PageProps) => {
  const snapshot = useSyncExternalStore(store.subscribe, store.get)
  useTheme(snapshot?.theme ?? 'system')
  return snapshot === null ? null : <Shown bridge={bridge} snapshot={snapshot} name={name} />
}

const Shown = ({ bridge, snapshot, name }: Omit<PageProps, 'store'> & { readonly snapshot: Snapshot }) => {
  const { language } = snapshot
  const i18n = useMemo(() => createI18n(language), [language])
  useEffect(() => {
    document.documentElement.lang = tagOf(language)
    document.documentElement.dir = i18n.dir()
  }, [i18n, language])
  useEffect(() => {
    document.title = i18n.t(`window.${name}`)
  }, [i18n, name])
  const Window = WINDOWS[name]
  return (
    <I18nextProvider i18n={i18n}>
      <EnoughProvider bridge={bridge} snapshot={snapshot}>
        <WindowBoundary name={name}>
          <Suspense fallback={null}>
            <Window />
          </Suspense>
        </WindowBoundary>
      </EnoughProvider>
    </I18nextProvider>
  )
}
