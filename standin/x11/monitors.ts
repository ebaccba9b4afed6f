import { eventCode, type XDisplay } from './display.ts'
import { EventCode } from './requests.ts'

/** RRSelectInput: the screen, its outputs or its CRTCs changed. */
const RANDR_CHANGES = 0b111
const SELECT_INPUT = 4

/**
 * Tells when monitors may have come, gone or changed, until the returned function is called: by RandR's events, and
 * by the ConfigureNotify of the root window, which is all that `xrandr --setmonitor` causes.
 */
export async function onMonitorsChanged(display: XDisplay, tell: () => void): Promise<() => void> {
  const { connection, root } = display
  const stopRoot = display.listen(root, (event) => {
    if (eventCode(event) === EventCode.configureNotify && event.readUInt32LE(8) === root) tell()
  })
  const randr = await connection.extension('RANDR')
  if (randr === undefined) return stopRoot
  const select = Buffer.alloc(8)
  select.writeUInt32LE(root, 0)
  select.writeUInt16LE(RANDR_CHANGES, 4)
  connection.send(randr.opcode, SELECT_INPUT, select)
  const SCREEN_CHANGE = randr.firstEvent
  const CHANGE = randr.firstEvent + 1
  const hear = (event: Buffer): void => {
    if (eventCode(event) === SCREEN_CHANGE || eventCode(event) === CHANGE) tell()
  }
  connection.on('event', hear)
  return () => {
    stopRoot()
    connection.off('event', hear)
  }
}
