import { BrowserWindow } from 'electron'
import type { Snapshot } from '@core/views/snapshot-type.ts'
import { CHANNELS } from '@shared/channels.ts'
import { pagePreferences } from './page-preferences.ts'

export interface GalleryPorts {
  readonly preload: string
  /** The page, without the hash that names the window. */
  readonly page: string
  readonly snapshot: () => Snapshot
}

/**
 * The page of all components, for whoever works on them; only while developing. It is no window of the product: main
 * answers none of its requests, so it can send no command, and the snapshot it draws from is pushed to it.
 */
export const openGallery = ({ preload, page, snapshot }: GalleryPorts): void => {
  const window = new BrowserWindow({ width: 1000, height: 800, webPreferences: pagePreferences(preload, true) })
  window.webContents.on('did-finish-load', () => window.webContents.send(CHANNELS.snapshot, snapshot()))
  // A page that does not load stays empty, which whoever works on it sees.
  window.loadURL(`${page}#/gallery`).catch(() => undefined)
}
