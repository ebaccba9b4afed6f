import type { Page } from '@playwright/test'
import type { Settings } from '@core/settings.ts'
import type { EnoughBridge } from '@shared/bridge.ts'

/** Change settings in the running app, as the Settings window does. @param settings its page */
export const change = async (settings: Page, changed: Partial<Settings>): Promise<void> => {
  const reply = await settings.evaluate(
    (to) => (Reflect.get(globalThis, 'enough') as EnoughBridge).dispatch({ type: 'changeSettings', change: to }),
    changed,
  )
  if (!reply.ok) throw new Error(reply.code)
}
