import { app } from 'electron'

/** Links that macOS hands over as events, which may come before the app can follow them. */
interface WaitingLinks {
  /** Follow those that came, and each that comes from now on. */
  readonly follow: (follow: (link: string) => void) => void
}

/** Has to be called before the app is ready. Elsewhere links are among the arguments of a start. */
export const waitingLinks = (): WaitingLinks => {
  const came: string[] = []
  const held: { follow: (link: string) => void } = { follow: (link) => void came.push(link) }
  app.on('open-url', (event, link) => {
    event.preventDefault()
    held.follow(link)
  })
  return {
    follow: (follow) => {
      held.follow = follow
      for (const link of came.splice(0)) follow(link)
    },
  }
}
