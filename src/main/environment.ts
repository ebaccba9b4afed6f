import { join } from 'node:path'

/** What the surroundings ask for, read once. */
export interface Environment {
  /** Where the data lives; null: the system's place for it. */
  readonly dataDir: string | null
  /** How much faster time runs; 1 is real. */
  readonly clockRate: number
  /** The real moment (ms since 1970) at which fast time and real time agree; null: when the app starts. */
  readonly clockAnchor: number | null
  /** What fast time says at that moment (ms since 1970); null: the real time. */
  readonly clockStart: number | null
  /** Where the development server serves the windows; null: the built files. */
  readonly rendererUrl: string | null
}

/**
 * @param packaged in a packaged app the development switches are ignored
 * @param variables `ENOUGH_DATA_DIR`; `ENOUGH_CLOCK_RATE` as `60`, as `60@1763000000000` with the anchor that lets a
 *   second run continue the fast time of the first, or as `60@1763000000000=1778747700000` with what fast time says then; `ELECTRON_RENDERER_URL`
 */
export const readEnvironment = (
  variables: Readonly<Record<string, string | undefined>>,
  packaged: boolean,
): Environment => {
  const [rate, anchor, start] = (packaged ? '' : (variables['ENOUGH_CLOCK_RATE'] ?? '')).split(/[@=]/u).map(Number)
  const dataDir = variables['ENOUGH_DATA_DIR']
  return {
    dataDir: dataDir === undefined || dataDir === '' ? null : join(dataDir),
    clockRate: rate !== undefined && Number.isFinite(rate) && rate >= 1 && rate <= 100_000 ? rate : 1,
    clockAnchor: anchor !== undefined && Number.isFinite(anchor) ? anchor : null,
    clockStart: start !== undefined && Number.isFinite(start) ? start : null,
    rendererUrl: packaged ? null : (variables['ELECTRON_RENDERER_URL'] ?? null),
  }
}
