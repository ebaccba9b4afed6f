import type { Rect } from './marks.ts'

/** Two digits are finer than any screen, and keep a path short. */
const n = (value: number): string => String(Math.round(value * 100) / 100)

/** The outline of a rectangle with round corners, as a path. */
export const rounded = ({ x, y, w, h }: Rect, radius: number): string => {
  const r = Math.min(radius, w / 2, h / 2)
  const arc = `a${n(r)} ${n(r)} 0 0 1 `
  return `M${n(x + r)} ${n(y)}h${n(w - 2 * r)}${arc}${n(r)} ${n(r)}v${n(h - 2 * r)}${arc}${n(-r)} ${n(r)}h${n(2 * r - w)}${arc}${n(-r)} ${n(-r)}v${n(2 * r - h)}${arc}${n(r)} ${n(-r)}z`
}

/** A circle, as a path. */
export const circle = (x: number, y: number, r: number): string =>
  `M${n(x - r)} ${n(y)}a${n(r)} ${n(r)} 0 1 0 ${n(2 * r)} 0a${n(r)} ${n(r)} 0 1 0 ${n(-2 * r)} 0z`

/** The curl: a line that goes round once and on. It stands over a moment, on a line. @param unit pixels per pixel of the drawing */
export const curl = (x: number, y: number, unit: number): string => {
  const u = (value: number): string => n(value * unit)
  return `M${n(x - 7 * unit)} ${n(y)}c${u(9)} 0 ${u(14)} ${u(-2)} ${u(14)} ${u(-7)}c0 ${u(-3)} ${u(-2)} ${u(-5)} ${u(-5)} ${u(-5)}s${u(-5)} ${u(2)} ${u(-5)} ${u(5)}c0 ${u(5)} ${u(5)} ${u(7)} ${u(14)} ${u(7)}`
}

/** Many paths in one. */
export const together = (paths: readonly string[]): string => paths.join('')
