import type { ElectronApplication } from 'playwright-core'

/** What the app answers to an address. */
export interface Served {
  readonly status: number
  readonly policy: string
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
}

/** Ask the app's own protocol handler, as Chromium does for a page; what can't be asked at all is no answer. */
export const serve = (app: ElectronApplication, urls: readonly string[]): Promise<readonly (Served | null)[]> =>
  app.evaluate(
    ({ net }, asked) =>
      Promise.all(
        asked.map(async (url) => {
          try {
            const response = await net.fetch(url)
            const headers = Object.fromEntries(response.headers)
            const policy = response.headers.get('content-security-policy') ?? ''
            return { status: response.status, policy, headers, text: await response.text() }
          } catch {
            return null
          }
        }),
      ),
    urls,
  )
