import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const PREFIX = 'standin-chromium-'

/** The folders one Chromium lives in; all of it goes when the host ends. */
export type Profile = { readonly folder: string; readonly remove: () => void }

/**
 * Makes a private profile and temporary folder, and sweeps those of hosts that were killed.
 * The name carries the host's process id, so that a living host's folder is left alone.
 * `webRtcPolicy` is which ways WebRTC may take: Chrome knows it as a preference alone.
 */
export function createProfile(webRtcPolicy: string | undefined): Profile {
  sweep()
  const folder = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`))
  mkdirSync(join(folder, 'tmp'))
  mkdirSync(join(folder, 'Default'))
  // The window manager's frame instead of Chromium's own: then the X window is exactly the page.
  const preferences = {
    browser: { custom_chrome_frame: false, has_seen_welcome_page: true },
    credentials_enable_service: false,
    translate: { enabled: false },
    // Chrome's own error page, which Electron has not got, asks name servers whether they answer.
    alternate_error_pages: { enabled: false },
    ...(webRtcPolicy === undefined ? {} : { webrtc: { ip_handling_policy: webRtcPolicy } }),
  }
  writeFileSync(join(folder, 'Default', 'Preferences'), JSON.stringify(preferences))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 3, retryDelay: 50 }) }
}

function sweep(): void {
  for (const name of readdirSync(tmpdir())) {
    if (!name.startsWith(PREFIX)) continue
    const pid = name.slice(PREFIX.length).split('-')[0] ?? ''
    if (existsSync(`/proc/${pid}`)) continue
    try {
      rmSync(join(tmpdir(), name), { recursive: true, force: true })
    } catch {
      // another user's, or being swept by another host right now
    }
  }
}
