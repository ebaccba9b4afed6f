import { say } from './texts.ts'

/** Where the app listens, or where it was looked for; under what the app says itself. */
export const whereabouts = (places: readonly string[], at: string | null): string =>
  at === null
    ? [say('notRunning'), ...places.map((place) => say('lookedAt', { place }))].join('\n')
    : say('socket', { place: at })
