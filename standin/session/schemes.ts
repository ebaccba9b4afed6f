/**
 * Chromium can't be taught a new scheme from outside. So `app://bundle/x` is shown to it as
 * `https://bundle.app.standin/x`: a secure origin that no name look-up can find, answered by the
 * app's own handler. The host speaks `app://` everywhere, a page's script sees the https origin.
 */
const SUFFIX = 'standin'

const registered = new Set<string>()

/** Makes a scheme known: from now on its URLs are translated. */
export function registerScheme(scheme: string): void {
  registered.add(scheme)
}

/** The app's URL as Chromium sees it. */
export function toChromium(url: string): string {
  const match = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/is.exec(url)
  if (!match) return url
  const [, scheme = '', host = '', rest = ''] = match
  if (!registered.has(scheme.toLowerCase())) return url
  return `https://${host}.${scheme.toLowerCase()}.${SUFFIX}${rest.startsWith('/') ? rest : `/${rest}`}`
}

/** Chromium's URL as the app knows it. */
export function fromChromium(url: string): string {
  return url.replace(/^https:\/\/([^/?#]*)\.([a-z][a-z0-9+-]*)\.standin(?=[/?#]|$)/, '$2://$1')
}

/** Whether Chromium's URL stands for one of the app's schemes. */
export function isMapped(url: string): boolean {
  return fromChromium(url) !== url
}

/** The origin of a URL of the app, custom schemes included. */
export function originOf(url: string): string {
  const match = /^([a-z][a-z0-9+.-]*:\/\/[^/?#]*)/i.exec(url)
  return match?.[1] ?? 'null'
}

/**
 * A Content-Security-Policy with custom schemes and hosts written as Chromium sees them, so that
 * a policy that names `app:` or `app://bundle` is enforced as meant.
 */
export function policyForChromium(policy: string): string {
  let translated = policy
  for (const scheme of registered) {
    translated = translated
      .replaceAll(
        new RegExp(`(?<=[\\s;]|^)${scheme}://([^\\s;/]+)`, 'g'),
        (_all, host: string) => `https://${host}.${scheme}.${SUFFIX}`,
      )
      .replaceAll(new RegExp(`(?<=[\\s;]|^)${scheme}:(?=[\\s;]|$)`, 'g'), `https://*.${scheme}.${SUFFIX}`)
  }
  return translated
}
