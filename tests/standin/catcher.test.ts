import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startDisplay, type PrivateDisplay } from '../../scripts/lib/display.mjs'
import { WindowCatcher } from '../../standin/x11/catcher.ts'
import { XDisplay } from '../../standin/x11/display.ts'
import { atom, changeProperty, getProperty, mapWindow } from '../../standin/x11/requests.ts'

const XA_CARDINAL = 6
const XA_STRING = 31
const XA_WM_CLASS = 67
const CREATE_WINDOW = 1
const GET_WINDOW_ATTRIBUTES = 3
const QUERY_TREE = 15
const MARKER = 'of-the-stand-in'
const CHROMIUM = 4711

let session: PrivateDisplay
/** Whoever opens the windows. */
let client: XDisplay
let catching: XDisplay
let catcher: WindowCatcher
let opened = 0

beforeAll(async () => {
  session = await startDisplay({ width: 640, height: 480, bus: false })
})
afterAll(() => session.stop())
beforeEach(async () => {
  ;[client, catching] = await Promise.all([XDisplay.open(displayName()), XDisplay.open(displayName())])
  catcher = new WindowCatcher(catching, CHROMIUM, MARKER)
})
afterEach(() => {
  catcher.stop()
  client.connection.close()
  catching.connection.close()
})

const displayName = (): string => session.env['DISPLAY'] ?? ''

/** A top-level window, not mapped yet. @param pid of the program it says it is of */
const createWindow = async (pid: number): Promise<number> => {
  const { connection, root } = client
  opened += 1
  const id = connection.setup.idBase + opened
  const body = Buffer.alloc(28)
  body.writeUInt32LE(id, 0)
  body.writeUInt32LE(root, 4)
  body.writeUInt16LE(100, 12)
  body.writeUInt16LE(100, 14)
  const owner = Buffer.alloc(4)
  owner.writeUInt32LE(pid)
  const pidName = await atom(connection, '_NET_WM_PID')
  connection.send(CREATE_WINDOW, 0, body)
  changeProperty(
    connection,
    id,
    XA_WM_CLASS,
    XA_STRING,
    8,
    Buffer.from(`${pid === CHROMIUM ? MARKER : 'other'}\0Window\0`),
  )
  changeProperty(connection, id, pidName, XA_CARDINAL, 32, owner)
  return id
}

/** How a window stands: seen or not, marked for no window manager or not, in a frame or not. */
const standing = async (id: number) => {
  const { connection, root } = client
  const [attributes, tree] = await Promise.all(
    [GET_WINDOW_ATTRIBUTES, QUERY_TREE].map((request) => connection.ask(request, 0, number(id))),
  )
  return {
    isMapped: attributes?.readUInt8(26) !== 0,
    isMarked: attributes?.readUInt8(27) === 1,
    isFramed: tree?.readUInt32LE(12) !== root,
  }
}
const number = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
const active = async (): Promise<number> => {
  const name = await atom(client.connection, '_NET_ACTIVE_WINDOW')
  const bytes = await getProperty(client.connection, client.root, name)
  return bytes.length < 4 ? 0 : bytes.readUInt32LE(0)
}

/** What happens is heard of by the catcher when it is over, as on a busy machine. */
const asIfLate = async <T>(happens: () => Promise<T>): Promise<T> => {
  catcher.stop()
  const events: Buffer[] = []
  const stop = catching.listen(catching.root, (event) => events.push(event))
  const came = await happens()
  stop()
  catcher = new WindowCatcher(catching, CHROMIUM, MARKER)
  for (const event of events) catching.connection.emit('event', event)
  return came
}

const SHOWN = { isMapped: true, isMarked: false, isFramed: true }
const HIDDEN = { isMapped: false, isMarked: false, isFramed: false }

describe("a window of Chromium's is caught, hidden and nobody's", () => {
  test('when it is mapped after it was noticed', async () => {
    const id = await createWindow(CHROMIUM)
    await expect.poll(async () => (await standing(id)).isMarked).toBe(true)
    mapWindow(client.connection, id)
    expect(await catcher.next(5_000)).toBe(id)
    await expect.poll(() => standing(id)).toEqual(HIDDEN)
  })

  test('when the window manager was quicker, and has framed it and given it the keyboard', async () => {
    const known = await asIfLate(async () => {
      const somebody = await createWindow(CHROMIUM + 1)
      mapWindow(client.connection, somebody)
      await expect.poll(active).toBe(somebody)
      const ours = await createWindow(CHROMIUM)
      mapWindow(client.connection, ours)
      await expect.poll(active).toBe(ours)
      return { somebody, ours }
    })
    expect(await catcher.next(5_000)).toBe(known.ours)
    await expect.poll(() => standing(known.ours)).toEqual(HIDDEN)
    await expect.poll(active).toBe(known.somebody)
    expect(await standing(known.somebody)).toEqual(SHOWN)
  })

  test('when it was marked just before the window manager would have mapped it', async () => {
    const id = await createWindow(CHROMIUM)
    await expect.poll(async () => (await standing(id)).isMarked).toBe(true)
    expect(await catcher.next(200)).toBe(id)
    expect(await standing(id)).toEqual(HIDDEN)
  })
})

test("somebody else's window is the window manager's, as it would be without anybody catching", async () => {
  const id = await createWindow(CHROMIUM + 1)
  await expect.poll(async () => (await standing(id)).isMarked).toBe(true)
  mapWindow(client.connection, id)
  await expect.poll(() => standing(id)).toEqual(SHOWN)
  expect(await catcher.next(200)).toBeUndefined()
})
