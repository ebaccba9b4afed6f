/** What `strace` is asked to tell: every call by which a process can name somebody to talk to, or wait to be named. */
export const TRACED_CALLS = ['connect', 'sendto', 'sendmsg', 'sendmmsg', 'bind', 'socket', 'io_uring_setup'] as const

/** What a process tried to do. `probe` is known by name, sends nothing, and is told apart. */
export type AttemptKind = 'connection' | 'lookup' | 'listening' | 'uncounted' | 'probe'

/** One try to reach beyond this computer, or to have a name looked up. */
export interface Attempt {
  readonly kind: AttemptKind
  /** the process, or thread, that tried */
  readonly pid: number
  readonly call: string
  /** an address with its port, or the path of a socket */
  readonly target: string
}

/** Ports that name services listen on: DNS, DNS over TLS, multicast DNS, link-local names. */
const NAME_PORTS = new Set([53, 853, 5353, 5355])

/** Where name services listen on this computer; whoever speaks to them may have names looked up elsewhere. */
const NAME_SOCKETS = /^\/(?:var\/)?run\/(?:systemd\/resolve|nscd|avahi-daemon)\//u
/** The same over D-Bus. */
const NAME_SERVICES = /org\.freedesktop\.(?:resolve1|Avahi|nm_dispatcher)/u

/** Families of sockets whose talk is told by the calls above, or that stay in this computer's kernel. */
const KNOWN_FAMILIES = new Set(['AF_UNIX', 'AF_LOCAL', 'AF_NETLINK', 'AF_INET', 'AF_INET6', 'AF_UNSPEC'])

/**
 * Chromium asks the kernel whether there is a way to a public IPv6 address: `connect` of a UDP socket, which sends no
 * packet (`HostResolverManager::StartIPv6ReachabilityCheck`).
 */
const PROBE = /^\[2001:4860:4860::8888\]:53$/u

const CALL = /^(?<pid>\d+)\s+(?:<\.\.\. )?(?<call>[a-z_0-9]+)(?:\(| resumed>)(?<rest>.*)$/u
const INET = /sa_family=AF_INET, sin_port=htons\((?<port>\d+)\), sin_addr=inet_addr\("(?<host>[^"]*)"\)/gu
const INET6 = /sa_family=AF_INET6, sin6_port=htons\((?<port>\d+)\)[^}]*?inet_pton\(AF_INET6, "(?<host>[^"]*)"/gu
const UNIX = /sa_family=AF_UNIX, sun_path=(?<abstract>@?)"(?<path>[^"]*)"/gu

/** Every attempt that a trace of `strace -f` tells of, in its order. @param trace the file that `-o` wrote */
export const attemptsIn = (trace: string): readonly Attempt[] => trace.split('\n').flatMap(attemptsOf)

const attemptsOf = (line: string): readonly Attempt[] => {
  const { pid, call, rest = '' } = CALL.exec(line)?.groups ?? {}
  if (pid === undefined || call === undefined) return []
  const made = (kind: AttemptKind, target: string): Attempt => ({ kind, pid: Number(pid), call, target })
  if (call === 'io_uring_setup') return [made('uncounted', 'io_uring, whose calls are not traced')]
  if (call === 'socket') {
    const [, family = ''] = /^(AF_[A-Z0-9_]+)/u.exec(rest) ?? []
    return family === '' || KNOWN_FAMILIES.has(family) ? [] : [made('uncounted', `a socket of ${family}`)]
  }
  const found = [...inetTargets(rest), ...unixTargets(rest)].flatMap(({ target, kind }) => {
    const told = call === 'bind' ? listening(kind) : kind
    return told === null ? [] : [made(told, target)]
  })
  return NAME_SERVICES.test(rest) ? [...found, made('lookup', 'a name service on D-Bus')] : found
}

interface Target {
  readonly target: string
  readonly kind: AttemptKind | null
}

/** A socket that waits for others counts when others can reach it. */
const listening = (kind: AttemptKind | null): AttemptKind | null => (kind === null ? null : 'listening')

const inetTargets = (text: string): readonly Target[] =>
  [INET, INET6].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ groups: { host = '', port = '' } = {} }) => {
      const target = host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`
      return { target, kind: kindOf(host, Number(port), target) }
    }),
  )

const kindOf = (host: string, port: number, target: string): AttemptKind | null => {
  if (PROBE.test(target)) return 'probe'
  if (NAME_PORTS.has(port)) return 'lookup'
  return isLoopback(host) ? null : 'connection'
}

const isLoopback = (host: string): boolean => /^127\./u.test(host) || host === '::1' || /^::ffff:127\./u.test(host)

const unixTargets = (text: string): readonly Target[] =>
  [...text.matchAll(UNIX)].flatMap(({ groups: { path = '' } = {} }) =>
    NAME_SOCKETS.test(path) ? [{ target: path, kind: 'lookup' as const }] : [],
  )

/** The attempts that must not be there: all but the probe that is known by name. */
export const leaksIn = (trace: string): readonly Attempt[] => attemptsIn(trace).filter(({ kind }) => kind !== 'probe')

/** How many processes and threads a trace has heard of. */
export const processesIn = (trace: string): number =>
  new Set(trace.split('\n').flatMap((line) => /^\d+/u.exec(line) ?? [])).size
