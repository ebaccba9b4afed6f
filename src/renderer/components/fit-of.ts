/** Heights that main takes. */
const LOWEST = 100
const HIGHEST = 4000

/** The window height that shows all parts, and never less than the design's. In pixels. */
export const fitOf = (design: number, parts: readonly number[]): number => {
  const needed = parts.reduce((sum, part) => sum + part, 0)
  return Math.min(HIGHEST, Math.max(LOWEST, design, Math.ceil(needed)))
}
