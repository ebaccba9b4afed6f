/**
 * In percent, how many of their runs properties have: fewer where the same tests run again and again (`npm run mutate`),
 * more where rare cases are looked for.
 */
const part = Number(process.env['ENOUGH_PROPERTY_RUNS'] ?? 100)

/** Whether properties have as many runs as they ask for. */
export const areAsUsual = part === 100

/** Whether properties have fewer runs than they ask for. */
export const areFewer = part < 100

/** So few runs that a property hardly says anything. */
const LEAST = 5

/** How often a property is tried that asks for so many runs. */
export const runs = (count: number): number => Math.max(Math.round((count * part) / 100), Math.min(count, LEAST))
