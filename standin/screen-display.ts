import { isDeepStrictEqual } from 'node:util'
import type { Display, Rectangle } from 'electron'

const METRICS = ['bounds', 'workArea', 'scaleFactor', 'rotation'] as const

type Change =
  | readonly ['display-added' | 'display-removed', Display]
  | readonly ['display-metrics-changed', Display, readonly string[]]

/** A monitor as Electron describes it. */
export function toDisplay(bounds: Rectangle, label: string, scaleFactor: number): Display {
  const { width, height } = bounds
  return {
    id: idOf(label),
    label,
    bounds,
    workArea: bounds,
    size: { width, height },
    workAreaSize: { width, height },
    nativeOrigin: { x: bounds.x, y: bounds.y },
    scaleFactor,
    rotation: 0,
    internal: false,
    detected: true,
    monochrome: false,
    accelerometerSupport: 'unknown',
    touchSupport: 'unknown',
    colorDepth: 24,
    colorSpace: '{}',
    depthPerComponent: 8,
    displayFrequency: 60,
    maximumCursorSize: { width: 0, height: 0 },
  }
}

/** A monitor keeps its id while others come and go, so it is made of its name (FNV-1a). */
function idOf(label: string): number {
  return Buffer.from(label).reduce((hash, byte) => Math.imul(hash ^ byte, 0x01000193) >>> 0, 0x811c9dc5)
}

/** Which monitors went, came or changed, as Electron tells it. */
export function changesOf(before: readonly Display[], now: readonly Display[]): readonly Change[] {
  const gone = before.filter(({ id }) => now.every((display) => display.id !== id))
  return [
    ...gone.map((display) => ['display-removed', display] as const),
    ...now.flatMap((display): readonly Change[] => {
      const old = before.find(({ id }) => id === display.id)
      if (!old) return [['display-added', display]]
      const changed = METRICS.filter((metric) => !isDeepStrictEqual(old[metric], display[metric]))
      return changed.length > 0 ? [['display-metrics-changed', display, changed]] : []
    }),
  ]
}
