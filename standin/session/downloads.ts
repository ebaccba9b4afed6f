import type { CdpSession } from '../chromium/cdp.ts'
import { ElectronEvent } from '../electron-event.ts'
import { fromChromium } from './schemes.ts'
import type { Session } from './session.ts'

/** The contents a download belongs to. */
type Owner = { readonly session: Session }

/** What `will-download` hands over: enough to look at and to refuse. */
type DownloadItem = {
  readonly getURL: () => string
  readonly getFilename: () => string
  readonly cancel: () => void
}

/**
 * Tells the session of a download a page starts (`will-download`). No download is ever carried
 * out, whether the app prevents it or not: a limit.
 */
export function watchDownloads(root: CdpSession, ownerOf: (targetId: string) => Owner | undefined): void {
  void root.tell('Browser.setDownloadBehavior', { behavior: 'deny', eventsEnabled: true })
  root.on('Browser.downloadWillBegin', ({ frameId, url, suggestedFilename }) => {
    const owner = ownerOf(frameId)
    const item: DownloadItem = {
      getURL: () => fromChromium(url),
      getFilename: () => suggestedFilename,
      cancel: () => undefined,
    }
    owner?.session.emit('will-download', new ElectronEvent(), item, owner)
  })
}
