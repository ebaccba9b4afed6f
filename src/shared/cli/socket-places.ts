import { shortNameOf } from '@core/fnv.ts'

/** What decides where the socket lies. The app and `enough` look at the same things. */
export interface Surroundings {
  readonly platform: string
  readonly variables: Readonly<Record<string, string | undefined>>
  /** null where users have no number (Windows) */
  readonly uid: number | null
  /** the data folder, absolute */
  readonly dataDir: string
  /** the system's folder for what is needed for a while */
  readonly temp: string
}

/** `sun_path` without its NUL: unix(7) on Linux, 103 elsewhere. */
const PATH_BYTES = { linux: 107, others: 103 }

/** Bytes of a text as UTF-8. */
const bytesOf = (text: string): number => encodeURIComponent(text).replaceAll(/%../gu, 'x').length

/**
 * Where the app listens, best first: each data folder has a socket of its own. `enough` asks at all of them, because a
 * git hook or a timer may know less of the session than the app does. On Windows it is the name of a pipe.
 */
export const socketPlaces = ({ platform, variables, uid, dataDir, temp }: Surroundings): readonly string[] => {
  const name = shortNameOf(dataDir)
  if (platform === 'win32') return [`\\\\.\\pipe\\enough-${name}`]
  const runtime = variables['XDG_RUNTIME_DIR'] ?? ''
  const runtimes = [
    ...(runtime.startsWith('/') ? [runtime] : []),
    ...(platform === 'linux' ? [`/run/user/${uid}`] : []),
  ]
  const places = [
    ...runtimes.map((folder) => `${folder.replace(/\/+$/u, '')}/enough/${name}.sock`),
    `${dataDir}/run/enough.sock`,
    `${temp.replace(/\/+$/u, '')}/enough-${uid}/${name}.sock`,
  ]
  const longest = platform === 'linux' ? PATH_BYTES.linux : PATH_BYTES.others
  return [...new Set(places)].filter((place) => bytesOf(place) <= longest)
}
