/**
 * Brings Electron's binary here. Runs under the project's own Node, as a program of its own:
 * `node scripts/lib/fetch-electron.mjs ROOT`. Ends with 0, or with 1 and one line that says why not.
 *
 * Electron's own download code does the work (address, mirrors, checksum, cache); only the transfer is ours,
 * because theirs waits without end on a line that went silent.
 */
import { spawnSync } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { pathToFileURL } from 'node:url'

/** How long the line may stay silent, in milliseconds. */
export const STALL_MS = 10_000

/** No byte arrived for too long. */
export class StalledDownload extends Error {
  /** @param {number} stallMs */
  constructor(stallMs) {
    super(`nothing arrived for ${stallMs / 1000} s`)
  }
}

/**
 * Transfers one file and gives up as soon as the line stays silent for `stallMs`.
 *
 * @param {string} url
 * @param {string} target the file to write
 * @param {{ stallMs?: number, onSize?: (bytes: number) => void }} [options]
 * @returns {Promise<void>}
 */
export async function transfer(url, target, { stallMs = STALL_MS, onSize = () => {} } = {}) {
  const silence = new AbortController()
  const giveUp = () => silence.abort(new StalledDownload(stallMs))
  let timer = setTimeout(giveUp, stallMs)
  const heard = () => {
    clearTimeout(timer)
    timer = setTimeout(giveUp, stallMs)
  }
  try {
    const response = await fetch(url, { signal: silence.signal })
    if (!response.ok || response.body === null) throw new Error(`the answer was ${response.status}`)
    heard()
    onSize(Number(response.headers.get('content-length') ?? 0))
    await mkdir(dirname(target), { recursive: true })
    const watched = async function* (/** @type {AsyncIterable<Uint8Array>} */ source) {
      for await (const chunk of source) {
        heard()
        yield chunk
      }
    }
    await pipeline(Readable.fromWeb(response.body), watched, createWriteStream(target), { signal: silence.signal })
  } catch (error) {
    throw silence.signal.aborted ? silence.signal.reason : error
  } finally {
    clearTimeout(timer)
  }
}

/**
 * Downloads and unpacks the binary that belongs to the installed electron package.
 *
 * @param {string} root
 * @param {(line: string) => void} tell
 * @param {{ stallMs?: number }} [options]
 */
export async function fetchElectron(root, tell, { stallMs = STALL_MS } = {}) {
  const fromElectron = createRequire(join(root, 'node_modules', 'electron', 'install.js'))
  const { version } = fromElectron('./package.json')
  const { downloadArtifact } = await import(pathToFileURL(fromElectron.resolve('@electron/get')).href)
  const env = process.env
  const onSize = (/** @type {number} */ bytes) => {
    const size = bytes > 0 ? ` (${Math.round(bytes / 1e6)} MB)` : ''
    tell(`Downloading Electron ${version}${size}.`)
  }
  await downloadArtifact({
    version,
    artifactName: 'electron',
    platform: process.platform,
    arch: process.arch,
    cacheRoot: env['electron_config_cache'],
    checksums: env['electron_use_remote_checksums'] ? undefined : fromElectron('./checksums.json'),
    downloader: {
      download: (/** @type {string} */ url, /** @type {string} */ target) => transfer(url, target, { stallMs, onSize }),
    },
  })
  // The file is in Electron's cache now, where its own installer finds it and unpacks it.
  const unpacked = spawnSync(process.execPath, [fromElectron.resolve('./install.js')], {
    env: { ...env, ELECTRON_INSTALL_PLATFORM: process.platform, ELECTRON_INSTALL_ARCH: process.arch },
    encoding: 'utf8',
  })
  if (unpacked.status !== 0) throw new Error(`it could not be unpacked: ${firstLine(unpacked.stderr)}`)
}

/**
 * What went wrong, in a few words: the innermost cause says it best.
 *
 * @param {unknown} error
 * @returns {string}
 */
export function reasonFor(error) {
  if (!(error instanceof Error)) return String(error)
  const code = 'code' in error ? String(error.code) : ''
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'its release host could not be found'
  if (code === 'ECONNREFUSED') return 'its release host refused the connection'
  if (code === 'UND_ERR_CONNECT_TIMEOUT') return 'nothing arrived for 10 s'
  return error.cause instanceof Error ? reasonFor(error.cause) : firstLine(error.message)
}

/** @param {string} text */
function firstLine(text) {
  return text.trim().split('\n', 1)[0] ?? ''
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    await fetchElectron(process.argv[2] ?? process.cwd(), (line) => process.stdout.write(`${line}\n`))
  } catch (error) {
    process.stderr.write(`${reasonFor(error)}\n`)
    process.exitCode = 1
  }
}
