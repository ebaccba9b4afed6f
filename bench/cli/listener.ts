import { withAliases } from '../histories/lives.ts'

/*
 * What the app does for `enough`, in a process of its own: the socket, and the answers, of a state with nothing open.
 * Arguments: where to listen.
 */
await withAliases()
const { noFiles } = await import('../../src/core/persisted/no-files.ts')
const { initialState } = await import('../../src/core/state.ts')
const { bootMs, epochMs, monoMs } = await import('../../src/core/time.ts')
const { createI18n, createSay } = await import('../../src/shared/i18n.ts')
const { default: en } = await import('../../src/shared/locales/en.json', { with: { type: 'json' } })
const { PROTOCOL } = await import('../../src/shared/cli/protocol.ts')
const { requestIn } = await import('../../src/main/cli/request-in.ts')
const { listen } = await import('../../src/main/cli/socket.ts')
const { statusOf } = await import('../../src/main/cli/status.ts')

const state = initialState(noFiles('salt'), '0.0.0')
const say = createSay(createI18n('en', en), 'UTC')
const now = () => ({ wall: epochMs(Date.now()), mono: monoMs(performance.now()), boot: bootMs(performance.now()) })

const { place } = listen({
  places: [process.argv[2] ?? ''],
  uid: process.getuid?.() ?? null,
  tooLong: () => ({}),
  bug: (error) => process.stderr.write(`${String(error)}\n`),
  answer: async (line, caller) => {
    const known = requestIn(line) !== null
    if (known) await caller.write({ v: PROTOCOL, status: statusOf(state, now(), 'UTC', say) })
    await caller.write({ v: PROTOCOL, ok: known, say: '' })
  },
})
process.send?.(await place)
