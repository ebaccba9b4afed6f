import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, lstatSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createConnection, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { LINE_BYTES } from '@shared/cli/protocol.ts'
import { listen, type Caller, type Listening } from '../../../src/main/cli/socket.ts'

const uid = process.getuid?.() ?? null
let folder: string
let listening: Listening | null
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'enough-socket-'))
  listening = null
})
afterEach(() => {
  listening?.end()
  rmSync(folder, { recursive: true, force: true })
})

const answerEach = (line: string, caller: Caller): Promise<void> => caller.write({ heard: line })
const open = async (
  places: readonly string[],
  answer: (line: string, caller: Caller) => Promise<void> = answerEach,
): Promise<string | null> => {
  listening = listen({
    places,
    uid,
    answer,
    tooLong: () => ({ tooLong: true }),
    bug: (error) => expect.fail(String(error)),
  })
  return listening.place
}
const place = (name = 'enough'): string => join(folder, name, 'a.sock')
const mode = (path: string): number => lstatSync(path).mode & 0o777
const connect = async (path: string): Promise<Socket> => {
  const socket = createConnection(path)
  await once(socket, 'connect')
  return socket
}
/** What is said until the other side ends, or so many lines are heard. */
const heard = async (socket: Socket, lines = Number.POSITIVE_INFINITY): Promise<readonly string[]> => {
  let said = ''
  for await (const piece of socket) {
    said += String(piece)
    if (said.split('\n').length > lines) break
  }
  return said.split('\n').slice(0, -1)
}

describe('the place of the socket', () => {
  test('is for the person alone: a socket 0600 in a folder 0700', async () => {
    expect(await open([place()])).toBe(place())
    expect([mode(place()), mode(join(folder, 'enough'))]).toEqual([0o600, 0o700])
  })

  test('a folder of theirs that was open to others is closed', async () => {
    mkdirSync(join(folder, 'enough'))
    chmodSync(join(folder, 'enough'), 0o777)
    await open([place()])
    expect(mode(join(folder, 'enough'))).toBe(0o700)
  })

  test('what an app that is gone left behind gives way', async () => {
    mkdirSync(join(folder, 'enough'), { mode: 0o700 })
    const script = `require('net').createServer().listen(${JSON.stringify(place())}, () => process.kill(process.pid, 'SIGKILL'))`
    spawnSync(process.execPath, ['-e', script])
    expect(existsSync(place())).toBe(true)
    expect(await open([place()])).toBe(place())
    const socket = await connect(place())
    socket.write('hello\n')
    expect(await heard(socket, 1)).toEqual(['{"heard":"hello"}'])
  })

  test.each<readonly [string, string, () => unknown]>([
    ['a file in its place', 'enough', () => (mkdirSync(join(folder, 'enough')), writeFileSync(place(), 'mine'))],
    [
      'a link in the place of its folder',
      'enough',
      () => (mkdirSync(join(folder, 'x')), symlinkSync('x', join(folder, 'enough'))),
    ],
    ['a file in the place of its folder', 'enough', () => writeFileSync(join(folder, 'enough'), 'mine')],
    ['no folder above it', join('none', 'enough'), () => undefined],
  ])('stays as it is, and the next one is taken: %s', async (_what, name, prepare) => {
    prepare()
    expect(await open([place(name), place('other')])).toBe(place('other'))
    expect(lstatSync(folder).isDirectory()).toBe(true)
    if (existsSync(place(name))) expect(lstatSync(place(name)).isFile()).toBe(true)
  })

  test.runIf(uid === 0)('a folder of somebody else is not used', async () => {
    mkdirSync(join(folder, 'enough'), { mode: 0o700 })
    spawnSync('chown', ['65534', join(folder, 'enough')])
    expect(await open([place(), place('other')])).toBe(place('other'))
  })

  test('where there is none, nothing listens and nothing breaks', async () => {
    expect(await open([place(join('none', 'x'))])).toBeNull()
  })

  test('is gone when the app ends', async () => {
    await open([place()])
    listening?.end()
    await vi.waitFor(() => expect(existsSync(place())).toBe(false))
  })

  test.runIf(uid === 0)('another user is refused', async () => {
    chmodSync(folder, 0o755)
    await open([place()])
    const script = `
      process.setgid(65534); process.setuid(65534)
      const socket = require('net').createConnection(${JSON.stringify(place())})
      socket.on('error', (error) => process.stdout.write(error.code))
      socket.on('connect', () => { process.stdout.write('connected'); socket.end() })`
    const child = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' })
    expect(child.stdout).toBe('EACCES')
    // And not by its folder alone.
    chmodSync(join(folder, 'enough'), 0o755)
    expect(spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' }).stdout).toBe('EACCES')
  })
})

describe('a connection', () => {
  test('is answered line by line, in the order of its lines', async () => {
    const order: string[] = []
    await open([place()], async (line, caller) => {
      order.push(`asked ${line}`)
      await new Promise(setImmediate)
      order.push(`answered ${line}`)
      await caller.write({ heard: line })
    })
    const socket = await connect(place())
    socket.write('a\nb\nc\n')
    expect(await heard(socket, 3)).toEqual(['a', 'b', 'c'].map((line) => JSON.stringify({ heard: line })))
    expect(order).toEqual(['a', 'b', 'c'].flatMap((line) => [`asked ${line}`, `answered ${line}`]))
  })

  test('a line that is too long is said to be, and ends it', async () => {
    await open([place()])
    const socket = await connect(place())
    socket.on('error', () => undefined)
    socket.write('x'.repeat(LINE_BYTES + 1))
    expect(await heard(socket)).toEqual(['{"tooLong":true}'])
  })

  test('one that does not read what it asked for is not answered further', async () => {
    const answered = { count: 0 }
    await open([place()], async (_line, caller) => {
      answered.count += 1
      await caller.write({ much: 'x'.repeat(32 * 1024) })
    })
    const socket = await connect(place())
    socket.pause()
    socket.write('x\n'.repeat(10_000))
    await vi.waitFor(() => expect(answered.count).toBeGreaterThan(0))
    const other = await connect(place())
    other.write('y\n')
    await heard(other, 1)
    // A few hundred kilobytes fill the system's own buffers.
    expect(answered.count).toBeLessThan(200)
    socket.destroy()
  })

  test('more than there can be are let go, and later ones are answered again', async () => {
    await open([place()])
    const many = await Promise.all(Array.from({ length: 64 }, () => connect(place())))
    const late = await connect(place())
    late.on('error', () => undefined)
    await once(late, 'close')
    many[0]?.destroy()
    await vi.waitFor(async () => {
      const next = await connect(place())
      next.on('error', () => undefined)
      next.write('z\n')
      expect(await heard(next, 1)).toEqual(['{"heard":"z"}'])
    })
    for (const socket of many) socket.destroy()
  })

  test('who follows is heard to leave, although nothing is written to them', async () => {
    const left = { yes: false }
    await open(
      [place()],
      (_line, caller) =>
        new Promise((resolve) =>
          caller.whenGone(() => {
            left.yes = true
            resolve()
          }),
        ),
    )
    const socket = await connect(place())
    socket.write('follow\nand this is not heard\n')
    socket.end()
    await vi.waitFor(() => expect(left.yes).toBe(true))
  })
})
