import { EventEmitter } from 'node:events'

type WebRtcPolicy = Parameters<Electron.WebContents['setWebRTCIPHandlingPolicy']>[0]

/** Small settings of a webContents that are kept and read back. */
export abstract class ContentsTraits extends EventEmitter {
  #zoom = 1
  #muted = false
  #throttled: boolean
  #webRtc: WebRtcPolicy = 'default'

  constructor(backgroundThrottling: boolean) {
    super()
    this.setMaxListeners(0)
    this.#throttled = backgroundThrottling
  }

  /** Shows the page at this zoom. */
  protected abstract applyZoom(factor: number): void

  getType(): 'window' {
    return 'window'
  }
  /** The renderer's process id isn't known: 0. */
  getOSProcessId(): number {
    return 0
  }

  /** CSS zoom of the document: media queries don't feel it (a limit). */
  setZoomFactor(factor: number): void {
    if (!(factor > 0)) throw new Error("'zoomFactor' must be a double greater than 0.0")
    this.#zoom = factor
    this.applyZoom(factor)
  }
  getZoomFactor(): number {
    return this.#zoom
  }
  setZoomLevel(level: number): void {
    this.setZoomFactor(1.2 ** level)
  }
  getZoomLevel(): number {
    // Rounded, so that as many steps in as out lead back to exactly 0.
    return Math.round((Math.log(this.#zoom) / Math.log(1.2)) * 1e6) / 1e6
  }
  get zoomFactor(): number {
    return this.#zoom
  }
  set zoomFactor(factor: number) {
    this.setZoomFactor(factor)
  }
  async setVisualZoomLevelLimits(): Promise<void> {}
  /** Developer tools need Chromium's own window: use `--remote-debugging-port` instead. */
  openDevTools(): void {}
  closeDevTools(): void {}
  toggleDevTools(): void {}
  isDevToolsOpened(): boolean {
    return false
  }
  setBackgroundThrottling(allowed: boolean): void {
    this.#throttled = allowed
  }
  getBackgroundThrottling(): boolean {
    return this.#throttled
  }
  get backgroundThrottling(): boolean {
    return this.#throttled
  }
  setIgnoreMenuShortcuts(): void {}
  /** Read back alone: Chromium is told what the switch `force-webrtc-ip-handling-policy` says (a limit). */
  setWebRTCIPHandlingPolicy(policy: WebRtcPolicy): void {
    this.#webRtc = policy
  }
  getWebRTCIPHandlingPolicy(): string {
    return this.#webRtc
  }
  isAudioMuted(): boolean {
    return this.#muted
  }
  setAudioMuted(muted: boolean): void {
    this.#muted = muted
  }
  invalidate(): void {}
}
