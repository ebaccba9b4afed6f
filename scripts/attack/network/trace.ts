/** What `strace` is asked to tell: every call by which a process can name somebody to talk to, or wait to be named. */
export const TRACED_CALLS = [
  'connect',
  'sendto',
  'sendmsg',
  'sendmmsg',
  'bind',
  'socket',
  'close',
  'io_uring_setup',
] as const

/** What a process tried to do. A `probe` is known by name, sent nothing, and is told apart. */
export type AttemptKind = 'connection' | 'lookup' | 'listening' | 'unseen' | 'probe'

/** One try to reach beyond this computer, to have a name looked up, to be reached, or to act unseen. */
export interface Attempt {
  readonly kind: AttemptKind
  /** the thread that tried */
  readonly thread: string
  readonly call: string
  /** an address with its port, or what else was spoken to */
  readonly target: string
}

/** A line of the trace that is about one of the calls: as it is made, or as it comes back. */
interface Line {
  readonly thread: string
  readonly call: string
  readonly rest: string
}

/** Ports that name services listen on: DNS, DNS over TLS, multicast DNS, link-local names. */
const NAME_PORTS = new Set([53, 853, 5353, 5355])
/** Name services of this computer: they have names looked up elsewhere. */
const NAME_SOCKETS = /sun_path="\/(?:var\/)?run\/(?:systemd\/resolve|avahi-daemon)\//u
const NAME_SERVICES = /org\.freedesktop\.(?:resolve1|Avahi)/u
/** glibc's cache is asked about users too; this is a question about hosts (its protocol 2: requests 4 to 7, 13 and 14). */
const CACHED_HOSTS = /"\\2\\0\\0\\0(?:\\[4-7r]|\\16)\\0\\0\\0/u

/** Families whose talk the traced calls tell, or that end in this computer's kernel. */
const KNOWN_FAMILIES = new Set(['AF_UNIX', 'AF_NETLINK', 'AF_INET', 'AF_INET6'])

/**
 * Chromium asks the kernel which way it would take to a public address: `connect` of a UDP socket, which sends no packet.
 * It does so before it looks up a name (`HostResolverManager::StartIPv6ReachabilityCheck`) and when a page uses WebRTC
 * (`P2PSocketManager::DoGetNetworkList`). No switch stops it. A socket that then sends something is no such probe.
 */
const PROBE = /^(?:\[2001:4860:4860::8888\]|8\.8\.8\.8):(?:53|443)$/u

const CALL = /^(?<thread>\d+) +(?:<\.\.\. )?(?<call>[a-z_0-9]+)(?:\(| resumed>)(?<rest>.*)$/u
const INET = /sa_family=AF_INET, sin_port=htons\((?<port>\d+)\), sin_addr=inet_addr\("(?<host>[^"]*)"\)/gu
const INET6 = /sa_family=AF_INET6, sin6_port=htons\((?<port>\d+)\)[^}]*?inet_pton\(AF_INET6, "(?<host>[^"]*)"/gu

/** Every attempt that a trace of `strace -f` tells of, in its order. @param trace the file that `-o` wrote */
export const attemptsIn = (trace: string): readonly Attempt[] => {
  const lines = trace.split('\n').flatMap(lineOf)
  /** the last socket that each thread made */
  const sockets = new Map<string, string>()
  return lines.flatMap((line, index) => {
    if (line.call === 'socket' && line.rest.startsWith('AF_')) sockets.set(line.thread, line.rest)
    const isSilent = (): boolean =>
      (sockets.get(line.thread) ?? '').includes('SOCK_DGRAM') && !sendsAfter(lines, index, line)
    return attemptsOf(line, isSilent)
  })
}

const lineOf = (text: string): readonly Line[] => {
  const { thread, call, rest } = CALL.exec(text)?.groups ?? {}
  return thread === undefined || call === undefined || rest === undefined ? [] : [{ thread, call, rest }]
}

/** Whether a socket is sent to after a line, before the same thread closes it. */
const sendsAfter = (lines: readonly Line[], index: number, from: Line): boolean => {
  const next = lines
    .slice(index + 1)
    .find((line) => line.thread === from.thread && /^(?:send|close)/u.test(line.call) && fdOf(line) === fdOf(from))
  return next !== undefined && next.call !== 'close'
}

const fdOf = ({ rest }: Line): string | undefined => /^\d+/u.exec(rest)?.[0]

const attemptsOf = ({ thread, call, rest }: Line, isSilent: () => boolean): readonly Attempt[] => {
  const made = (kind: AttemptKind, target: string): Attempt => ({ kind, thread, call, target })
  if (call === 'io_uring_setup') return /\) += \d+/u.test(rest) ? [made('unseen', 'a ring')] : []
  if (call === 'socket') return unknownFamily(rest).map((family) => made('unseen', `a socket of ${family}`))
  const addressed = placesIn(rest).flatMap(({ host, port, target }) => {
    const isProbe = call === 'connect' && PROBE.test(target) && isSilent()
    const kind = call === 'bind' ? kindOfBound(host) : isProbe ? 'probe' : kindOfSpokenTo(host, port)
    return kind === null ? [] : [made(kind, target)]
  })
  return isNameService(call, rest) ? [...addressed, made('lookup', 'a name service of this computer')] : addressed
}

const unknownFamily = (rest: string): readonly string[] => {
  const [family] = /^AF_[A-Z0-9_]+/u.exec(rest) ?? []
  return family === undefined || KNOWN_FAMILIES.has(family) ? [] : [family]
}

const placesIn = (text: string): readonly { readonly host: string; readonly port: number; readonly target: string }[] =>
  [INET, INET6].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ groups: { host = '', port = '' } = {} }) => ({
      host,
      port: Number(port),
      target: host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`,
    })),
  )

const kindOfSpokenTo = (host: string, port: number): AttemptKind | null => {
  if (NAME_PORTS.has(port)) return 'lookup'
  return isLoopback(host) ? null : 'connection'
}

/** Others can reach what is bound to more than this computer's own addresses. */
const kindOfBound = (host: string): AttemptKind | null => (isLoopback(host) ? null : 'listening')

const isLoopback = (host: string): boolean => /^(?:::ffff:)?127\./u.test(host) || host === '::1'

const isNameService = (call: string, rest: string): boolean =>
  call === 'connect' ? NAME_SOCKETS.test(rest) : NAME_SERVICES.test(rest) || CACHED_HOSTS.test(rest)

/** The attempts that are not to be there: all but the probe that is known by name. */
export const leaksIn = (trace: string): readonly Attempt[] => attemptsIn(trace).filter(({ kind }) => kind !== 'probe')

/** How many threads, of however many processes, a trace has heard of. */
export const threadsIn = (trace: string): number =>
  new Set(trace.split('\n').flatMap((line) => /^\d+/u.exec(line) ?? [])).size
