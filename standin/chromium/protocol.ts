/**
 * The DevTools protocol's types, as playwright-core carries them (its exports map hides the file).
 * Types only: nothing of playwright-core is loaded when the host runs.
 */
export type { Protocol } from '../../node_modules/playwright-core/types/protocol.d.ts'
