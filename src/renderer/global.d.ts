import type { EnoughBridge } from '@shared/bridge.ts'

declare global {
  interface Window {
    /** put there by the preload */
    readonly enough: EnoughBridge
  }
}
