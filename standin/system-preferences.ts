import { EventEmitter } from 'node:events'
import { notImplemented } from './not-implemented.ts'

/** `systemPreferences`, of which Linux has next to nothing. */
class SystemPreferences extends EventEmitter {
  getAnimationSettings(): Electron.AnimationSettings {
    return { shouldRenderRichAnimation: true, scrollAnimationsEnabledBySystem: true, prefersReducedMotion: false }
  }

  getMediaAccessStatus(): 'granted' {
    return 'granted'
  }

  getColor(): never {
    throw notImplemented('systemPreferences.getColor')
  }
}

export const systemPreferences = new SystemPreferences()
