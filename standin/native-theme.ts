import { EventEmitter } from 'node:events'

type ThemeSource = 'system' | 'light' | 'dark'

/**
 * `nativeTheme`. The system's own wish is read from `STANDIN_SYSTEM_THEME` (`light` or `dark`,
 * light if unset): the desktop's settings portal isn't asked. Contrast, inverted colours and
 * transparency are always the ordinary ones.
 */
class NativeTheme
  extends EventEmitter
  implements
    Pick<
      Electron.NativeTheme,
      | 'themeSource'
      | 'shouldUseDarkColors'
      | 'shouldUseHighContrastColors'
      | 'shouldUseInvertedColorScheme'
      | 'inForcedColorsMode'
      | 'prefersReducedTransparency'
      | 'shouldUseDarkColorsForSystemIntegratedUI'
      | 'shouldDifferentiateWithoutColor'
    >
{
  readonly shouldUseHighContrastColors = false
  readonly shouldUseInvertedColorScheme = false
  readonly inForcedColorsMode = false
  readonly prefersReducedTransparency = false
  readonly shouldDifferentiateWithoutColor = false
  #source: ThemeSource = 'system'

  get themeSource(): ThemeSource {
    return this.#source
  }

  set themeSource(source: ThemeSource) {
    if (!['system', 'light', 'dark'].includes(source))
      throw new TypeError(`Error processing argument at index 0, conversion failure from ${source}`)
    if (source === this.#source) return
    const before = this.shouldUseDarkColors
    this.#source = source
    this.emit('standin:source', source)
    if (before !== this.shouldUseDarkColors) this.emit('updated')
  }

  get shouldUseDarkColors(): boolean {
    return this.#source === 'system' ? this.shouldUseDarkColorsForSystemIntegratedUI : this.#source === 'dark'
  }

  get shouldUseDarkColorsForSystemIntegratedUI(): boolean {
    return process.env['STANDIN_SYSTEM_THEME'] === 'dark'
  }
}

export const nativeTheme = new NativeTheme()
