/** One PNG to render. */
export interface Picture {
  /** The drawing, under resources/icons/. */
  readonly drawing: string
  /** The file, under resources/. */
  readonly file: string
  /** Width and height in pixels. */
  readonly size: number
}

const STATES = ['idle', ...Array.from({ length: 8 }, (_, eighth) => `running-${eighth + 1}`), 'paused', 'resting']

/** Where each system's tray finds its icons, in which colours and at which base size in pixels. */
const TRAYS = [
  { folder: 'tray/macos', colours: 'template', base: 16, suffix: 'Template' },
  { folder: 'tray/linux/dark-panel', colours: 'light', base: 22, suffix: '' },
  { folder: 'tray/linux/light-panel', colours: 'template', base: 22, suffix: '' },
  { folder: 'tray/windows', colours: 'color', base: 16, suffix: '' },
] as const

export const APP_SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024] as const
/** Where the app's icon of a size lies, under resources/. @param size pixels */
export const appIcon = (size: (typeof APP_SIZES)[number]): string => `app/icon-${size}.png`

/** Every picture that is rendered from a drawing. */
export const PICTURES: readonly Picture[] = [
  ...APP_SIZES.map((size) => ({
    drawing: size <= 32 ? 'app-icon-small.svg' : 'app-icon.svg',
    file: appIcon(size),
    size,
  })),
  ...TRAYS.flatMap(({ folder, colours, base, suffix }) =>
    STATES.flatMap((state) =>
      [1, 2].map((scale) => ({
        drawing: `tray/${colours}/${state}-${base}.svg`,
        file: `${folder}/${state}${suffix}${scale === 1 ? '' : `@${scale}x`}.png`,
        size: base * scale,
      })),
    ),
  ),
]
