import { randomUUID } from 'node:crypto'
import { EventEmitter } from 'node:events'
import type { NotificationAction, NotificationConstructorOptions } from 'electron'
import { app } from '../app/app.ts'
import { Variant } from '../dbus/bus.ts'
import { eventWith, ElectronEvent } from '../electron-event.ts'
import { NativeImage, nativeImage } from '../image/native-image.ts'
import { launchInfo } from '../host/launch-info.ts'
import { notificationDaemon, type NotificationDaemon } from './daemon.ts'

type Implemented =
  | 'show'
  | 'close'
  | 'title'
  | 'body'
  | 'silent'
  | 'urgency'
  | 'timeoutType'
  | 'actions'
  | 'subtitle'
  | 'sound'
  | 'hasReply'
  | 'replyPlaceholder'
  | 'closeButtonText'
  | 'toastXml'
  | 'id'
  | 'groupId'
  | 'groupTitle'

const URGENCY = { low: 0, normal: 1, critical: 2 } as const
const CLOSE_REASONS: Readonly<Record<number, string>> = { 1: 'timedOut', 2: 'userCanceled', 3: 'applicationHidden' }

/**
 * `Notification` over `org.freedesktop.Notifications`, with the fields Electron sends.
 * On Linux a notification has the one button "View"; with `STANDIN_NOTIFICATION_ACTIONS=1` those of
 * the app are shown too, so that an app can be tested both ways.
 */
export class Notification extends EventEmitter implements Pick<Electron.Notification, Implemented> {
  readonly id: string
  readonly groupId: string
  readonly groupTitle: string
  title: string
  subtitle: string
  body: string
  silent: boolean
  urgency: 'normal' | 'critical' | 'low'
  timeoutType: 'default' | 'never'
  actions: NotificationAction[]
  sound: string
  hasReply: boolean
  replyPlaceholder: string
  closeButtonText: string
  toastXml: string
  readonly #icon: NativeImage
  #shown: Promise<{ readonly daemon: NotificationDaemon; readonly id: number } | undefined> | undefined

  constructor(options: NotificationConstructorOptions = {}) {
    super()
    this.id = options.id ?? randomUUID()
    this.groupId = options.groupId ?? ''
    this.groupTitle = options.groupTitle ?? ''
    this.title = options.title ?? ''
    this.subtitle = options.subtitle ?? ''
    this.body = options.body ?? ''
    this.silent = options.silent ?? false
    this.urgency = options.urgency ?? 'normal'
    this.timeoutType = options.timeoutType ?? 'default'
    this.actions = options.actions ?? []
    this.sound = options.sound ?? ''
    this.hasReply = options.hasReply ?? false
    this.replyPlaceholder = options.replyPlaceholder ?? ''
    this.closeButtonText = options.closeButtonText ?? ''
    this.toastXml = options.toastXml ?? ''
    const icon: unknown = options.icon
    this.#icon =
      typeof icon === 'string'
        ? nativeImage.createFromPath(icon)
        : icon instanceof NativeImage
          ? icon
          : new NativeImage()
  }

  static isSupported(): boolean {
    return Boolean(process.env['DBUS_SESSION_BUS_ADDRESS'])
  }

  show(): void {
    this.close()
    this.#shown = this.#notify().catch((error: unknown) => {
      this.emit('failed', new ElectronEvent(), String(error))
      return undefined
    })
  }

  close(): void {
    const shown = this.#shown
    this.#shown = undefined
    void shown?.then((what) => what?.daemon.close(what.id))
  }

  async #notify(): Promise<{ readonly daemon: NotificationDaemon; readonly id: number }> {
    const daemon = await notificationDaemon()
    if (!daemon) throw new Error('no notification daemon')
    const id = await daemon.notify(
      {
        appName: app.getName(),
        title: this.title,
        body: this.body,
        actions: daemon.capabilities.includes('actions') ? this.#buttons() : [],
        hints: this.#hints(daemon.capabilities),
        timeout: this.timeoutType === 'never' ? 0 : -1,
      },
      { action: (key) => this.#onAction(key), closed: (reason) => this.#onClosed(reason) },
    )
    this.emit('show', new ElectronEvent())
    return { daemon, id }
  }

  #buttons(): readonly string[] {
    const own =
      process.env['STANDIN_NOTIFICATION_ACTIONS'] === '1' ? this.actions.filter(({ type }) => type === 'button') : []
    return ['default', 'View', ...own.flatMap(({ text }, index) => [String(index), text ?? ''])]
  }

  #hints(capabilities: readonly string[]): Readonly<Record<string, Variant>> {
    const picture = this.#icon.best(1)
    const desktopEntry = (
      process.env['CHROME_DESKTOP'] ??
      launchInfo.desktopName ??
      `${app.getName()}.desktop`
    ).replace(/\.desktop$/, '')
    return {
      ...(capabilities.includes('append') || capabilities.includes('x-canonical-append')
        ? { append: new Variant('s', 'true') }
        : {}),
      ...(picture
        ? {
            image_data: new Variant('(iiibiiay)', [
              picture.width,
              picture.height,
              picture.width * 4,
              true,
              8,
              4,
              picture.rgba,
            ]),
          }
        : {}),
      'desktop-entry': new Variant('s', desktopEntry),
      'sender-pid': new Variant('x', BigInt(process.pid)),
      urgency: new Variant('y', URGENCY[this.urgency]),
    }
  }

  #onAction(key: string): void {
    if (key === 'default') {
      this.emit('click', new ElectronEvent())
      return
    }
    const actionIndex = Number(key)
    this.emit('action', eventWith({ actionIndex, selectionIndex: -1 }), actionIndex, -1)
  }

  #onClosed(reason: number): void {
    this.#shown = undefined
    this.emit('close', eventWith({ reason: CLOSE_REASONS[reason] ?? 'userCanceled' }))
  }
}
