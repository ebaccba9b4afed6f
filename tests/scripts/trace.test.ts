import { describe, expect, test } from 'vitest'
import { attemptsIn, leaksIn, threadsIn } from '../../scripts/attack/network/trace.ts'

const told = (trace: string) => attemptsIn(trace).map(({ kind, target }) => `${kind} ${target}`)
const inet = (port: number, host: string) =>
  `{sa_family=AF_INET, sin_port=htons(${port}), sin_addr=inet_addr("${host}")}, 16`
const inet6 = (port: number, host: string) =>
  `{sa_family=AF_INET6, sin6_port=htons(${port}), sin6_flowinfo=htonl(0), inet_pton(AF_INET6, "${host}", &sin6_addr), sin6_scope_id=0}, 28`

describe('what counts', () => {
  test.each([
    ['a connection', `7 connect(3, ${inet(443, '192.0.2.7')}) = -1 EINPROGRESS`, ['connection 192.0.2.7:443']],
    ['one that is interrupted', `7 connect(3, ${inet(80, '192.0.2.7')} <unfinished ...>`, ['connection 192.0.2.7:80']],
    ['one over IPv6', `7 connect(3, ${inet6(80, '2001:db8::1')}) = 0`, ['connection [2001:db8::1]:80']],
    ['a look-up', `7 connect(3, ${inet(53, '192.0.2.53')}) = 0`, ['lookup 192.0.2.53:53']],
    ['a look-up at this computer', `7 connect(3, ${inet(53, '127.0.0.53')}) = 0`, ['lookup 127.0.0.53:53']],
    ['a packet', `7 sendto(3, "x", 1, 0, ${inet(99, '192.0.2.7')}) = 1`, ['connection 192.0.2.7:99']],
    [
      'a message',
      `7 sendmsg(3, {msg_name={sa_family=AF_INET, sin_port=htons(5353), sin_addr=inet_addr("224.0.0.251")}, msg_namelen=16}, 0) = 9`,
      ['lookup 224.0.0.251:5353'],
    ],
    [
      'several messages, told as the call comes back',
      `7 <... sendmmsg resumed>[{msg_hdr={msg_name={sa_family=AF_INET, sin_port=htons(9), sin_addr=inet_addr("192.0.2.7")}}}, {msg_hdr={msg_name={sa_family=AF_INET, sin_port=htons(9), sin_addr=inet_addr("192.0.2.8")}}}], 2, 0) = 2`,
      ['connection 192.0.2.7:9', 'connection 192.0.2.8:9'],
    ],
    ['every address of this computer', `7 bind(3, ${inet(0, '0.0.0.0')}) = 0`, ['listening 0.0.0.0:0']],
    [
      'the name service of systemd',
      '7 connect(3, {sa_family=AF_UNIX, sun_path="/run/systemd/resolve/io.systemd.Resolve"}, 42) = 0',
      ['lookup a name service of this computer'],
    ],
    [
      'the same over D-Bus',
      String.raw`7 sendmsg(3, {msg_iov=[{iov_base="l\1\0\1org.freedesktop.resolve1\0", iov_len=90}]}, 0) = 90`,
      ['lookup a name service of this computer'],
    ],
    [
      'a host asked of glibc’s cache',
      String.raw`7 sendto(3, "\2\0\0\0\r\0\0\0\6\0\0\0hosts\0", 18, MSG_NOSIGNAL, NULL, 0) = 18`,
      ['lookup a name service of this computer'],
    ],
    ['a family nobody knows', '7 socket(AF_VSOCK, SOCK_STREAM, 0) = 3', ['unseen a socket of AF_VSOCK']],
    ['a ring', '7 io_uring_setup(256, {flags=0}) = 6', ['unseen a ring']],
  ])('%s', (_name, line, attempts) => {
    expect(told(line)).toEqual(attempts)
  })
})

describe('what does not count', () => {
  test.each([
    ['this computer', `7 connect(3, ${inet(9222, '127.0.0.1')}) = 0`],
    ['this computer over IPv6', `7 connect(3, ${inet6(9222, '::1')}) = 0`],
    ['a port for this computer', `7 bind(3, ${inet(0, '127.0.0.1')}) = 0`],
    ['a display', '7 connect(3, {sa_family=AF_UNIX, sun_path=@"/tmp/.X11-unix/X1"}, 20) = 0'],
    ['a user’s name', '7 connect(3, {sa_family=AF_UNIX, sun_path="/var/run/nscd/socket"}, 110) = -1 ENOENT'],
    ['a ring that is refused', '7 io_uring_setup(256, {flags=0}) = -1 ENOSYS (Function not implemented) (INJECTED)'],
    ['an ordinary socket', '7 socket(AF_INET6, SOCK_STREAM, IPPROTO_TCP) = 3'],
    ['no line of a call', 'strace: something'],
  ])('%s', (_name, line) => {
    expect(attemptsIn(line)).toEqual([])
  })
})

describe('Chromium’s question for a way to the network', () => {
  const udp = '7 socket(AF_INET6, SOCK_DGRAM, IPPROTO_IP) = 3'
  const probe = `7 connect(3, ${inet6(443, '2001:4860:4860::8888')}) = 0`

  test.each([
    ['IPv6', [udp, probe, '7 close(3) = 0', '7 sendto(3, "x", 1, 0, NULL, 0) = 1']],
    ['IPv4', ['7 socket(AF_INET, SOCK_DGRAM, IPPROTO_IP) = 3', `7 connect(3, ${inet(53, '8.8.8.8')}) = 0`]],
    ['another thread sends over a socket of the same number', [udp, probe, '8 sendto(3, "x", 1, 0, NULL, 0) = 1']],
  ])('is told apart, and is no leak: %s', (_name, lines) => {
    expect(attemptsIn(lines.join('\n'))).toMatchObject([{ kind: 'probe' }])
    expect(leaksIn(lines.join('\n'))).toEqual([])
  })

  test.each([
    ['over a connection', ['7 socket(AF_INET6, SOCK_STREAM, IPPROTO_IP) = 3', probe], 'connection'],
    ['that then sends something', [udp, probe, '7 sendto(3, "x", 1, 0, NULL, 0) = 1', '7 close(3) = 0'], 'connection'],
    ['on a socket nobody saw', [probe], 'connection'],
    ['at another port', [udp, `7 connect(3, ${inet6(80, '2001:4860:4860::8888')}) = 0`], 'connection'],
    [
      'that asks for a name',
      [
        '7 socket(AF_INET, SOCK_DGRAM, 0) = 3',
        `7 connect(3, ${inet(53, '8.8.8.8')}) = 0`,
        '7 sendmmsg(3, [{}], 1, 0) = 1',
      ],
      'lookup',
    ],
  ])('is a leak %s', (_name, lines, kind) => {
    expect(leaksIn(lines.join('\n'))).toMatchObject([{ kind }])
  })
})

test('threads are counted once', () => {
  expect(threadsIn('7 socket(AF_UNIX) = 3\n8 socket(AF_UNIX) = 3\n7 bind(3) = 0\n')).toBe(2)
})
