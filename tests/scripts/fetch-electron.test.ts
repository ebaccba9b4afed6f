import { readdirSync, readFileSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import { createServer as createTcpServer, type AddressInfo, type Server } from 'node:net'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { fetchElectron, reasonFor, StalledDownload, transfer } from '../../scripts/lib/fetch-electron.mjs'
import { projectRoot } from '../../scripts/lib/project.mjs'
import { folderWith } from './folder.ts'

/** Short enough for a test, long enough for a byte on this machine. */
const stallMs = 300

/** Listens on this machine until the test has finished. */
async function listen(server: Server): Promise<string> {
  const sockets = new Set<{ destroy(): void }>()
  server.on('connection', (socket) => sockets.add(socket))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}

const silent = (): Promise<string> => listen(createTcpServer())
const answering = (listener: RequestListener): Promise<string> => listen(createServer(listener))

describe('transfer', () => {
  test('gives up on a host that never sends a byte', async () => {
    const url = await silent()
    await expect(transfer(url, join(folderWith(), 'file'), { stallMs })).rejects.toThrow(StalledDownload)
  })

  test('gives up on a host that falls silent in the middle', async () => {
    const url = await answering((_request, response) => {
      response.writeHead(200, { 'content-length': 100 })
      response.write('a beginning')
    })
    await expect(transfer(url, join(folderWith(), 'file'), { stallMs })).rejects.toThrow('nothing arrived for 0.3 s')
  })

  test('keeps what arrives whole', async () => {
    const url = await answering((_request, response) => response.end('all of it'))
    const target = join(folderWith(), 'new folder', 'file')
    await transfer(url, target, { stallMs })
    expect(readFileSync(target, 'utf8')).toBe('all of it')
  })
})

describe('fetchElectron', () => {
  /** Points Electron's own download code at a host on this machine. */
  function useMirror(url: string): string {
    const cache = folderWith()
    vi.stubEnv('ELECTRON_MIRROR', url)
    vi.stubEnv('electron_config_cache', cache)
    onTestFinished(() => {
      vi.unstubAllEnvs()
    })
    return cache
  }

  test('gives up on a silent mirror', async () => {
    useMirror(await silent())
    await expect(fetchElectron(projectRoot, () => {}, { stallMs })).rejects.toThrow(StalledDownload)
  })

  test('asks the mirror for the version that is wanted, and keeps nothing that fails the checksum', async () => {
    const asked: string[] = []
    const told: string[] = []
    const cache = useMirror(
      await answering((request, response) => {
        asked.push(request.url ?? '')
        response.writeHead(200, { 'content-length': 3_000_000 }).end(Buffer.alloc(3_000_000))
      }),
    )
    const { version } = JSON.parse(readFileSync(join(projectRoot, 'node_modules/electron/package.json'), 'utf8'))
    const attempt = fetchElectron(projectRoot, (line) => told.push(line), { stallMs })
    await expect(attempt).rejects.toThrow(/checksum/i)
    expect(asked).toEqual([`/v${version}/electron-v${version}-${process.platform}-${process.arch}.zip`])
    expect(told).toEqual([`Downloading Electron ${version} (3 MB).`])
    expect(readdirSync(cache)).toEqual([])
  })

  test('says what a mirror answered', async () => {
    useMirror(await answering((_request, response) => response.writeHead(403).end()))
    const attempt = fetchElectron(projectRoot, () => {}, { stallMs })
    await expect(attempt.catch(reasonFor)).resolves.toBe('the answer was 403')
  })
})

test.each([
  ['ENOTFOUND', 'its release host could not be found'],
  ['EAI_AGAIN', 'its release host could not be found'],
  ['ECONNREFUSED', 'its release host refused the connection'],
])('a failure with %s is put in words', (code, words) => {
  expect(reasonFor(new TypeError('fetch failed', { cause: Object.assign(new Error('x'), { code }) }))).toBe(words)
})
