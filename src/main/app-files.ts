import { readFile, realpath } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { protocol } from 'electron'
import type { MadePages } from './made-pages.ts'

export const SCHEME = 'app'
export const PAGE_ORIGIN = `${SCHEME}://bundle`

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.wav': 'audio/wav',
}

/** Nothing but the app's own files; no inline code, no connection anywhere. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "media-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

/** A page that was made in memory runs nothing, and is given the app's styles and fonts alone. */
const MADE_PAGE_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  'sandbox allow-same-origin',
].join('; ')

/** What pages can ask a browser for, and these pages never do. */
const NO_FEATURES = [
  'accelerometer',
  'bluetooth',
  'camera',
  'clipboard-read',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'web-share',
]
  .map((feature) => `${feature}=()`)
  .join(', ')

/** Has to be said before the app is ready. */
export const registerScheme = (): void =>
  protocol.registerSchemesAsPrivileged([
    {
      scheme: SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
    },
  ])

/** Serve the built windows from one folder under `app://bundle/`, what was made in memory, and nothing else. */
export const serveAppFiles = (folder: string, made: MadePages): void =>
  protocol.handle(SCHEME, async (request) => {
    const page = request.method === 'GET' ? made.at(request.url) : null
    if (page !== null) return new Response(page, { headers: headers('text/html; charset=utf-8', MADE_PAGE_POLICY) })
    const file = request.method === 'GET' ? fileOf(request.url, folder) : null
    const type = file === null ? undefined : TYPES[extname(file)]
    if (file === null || type === undefined) return refused()
    const content = await contentOf(file, folder)
    return content === null ? refused() : new Response(content, { headers: headers(type) })
  })

/** What a file of the folder holds; null when there is none, or when a link leads out of the folder. */
export const contentOf = async (file: string, folder: string): Promise<Uint8Array<ArrayBuffer> | null> => {
  try {
    const [real, home] = await Promise.all([realpath(file), realpath(folder)])
    return real.startsWith(home + sep) ? new Uint8Array(await readFile(real)) : null
  } catch {
    return null
  }
}

const headers = (type: string, policy = CONTENT_SECURITY_POLICY): Record<string, string> => ({
  'content-type': type,
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'permissions-policy': NO_FEATURES,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
})

const refused = (): Response => new Response('', { status: 404, headers: headers('text/html; charset=utf-8') })

/** Far longer than any address of the app's own. */
const LONGEST_URL = 2048

/**
 * The file a URL names, or null when it names anything outside the folder: another host, an encoded or plain way up,
 * a zero byte, a backslash, an address without end.
 */
export const fileOf = (url: string, folder: string): string | null => {
  if (url.length > LONGEST_URL || !URL.canParse(url)) return null
  const { protocol: scheme, host, pathname } = new URL(url)
  if (scheme !== `${SCHEME}:` || host !== 'bundle') return null
  const path = decoded(pathname)
  if (path === null || path.includes('\0') || path.includes('\\') || path.split('/').includes('..')) return null
  const file = join(folder, path)
  return file.startsWith(folder + sep) ? file : null
}

const decoded = (path: string): string | null => {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}
