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

/** FNV-1a, 32 bits (Fowler, Noll, Vo). */
const hashOf = (text: string, seed: number): number =>
  Array.from(text).reduce((hash, letter) => Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0, seed)

/** A short name that stands for a folder; two seeds make folders of one person that share it as good as impossible. */
const nameFor = (folder: string): string =>
  [0x811c9dc5, 0x2f0b4a27].map((seed) => hashOf(folder, seed).toString(36).padStart(7, '0')).join('')

/**
 * Where the app listens, best first: each data folder has a socket of its own. `enough` asks at all of them, because a
 * git hook or a timer may know less of the session than the app does. On Windows it is the name of a pipe.
 */
export const socketPlaces = ({ platform, variables, uid, dataDir, temp }: Surroundings): readonly string[] => {
  const name = nameFor(dataDir)
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
