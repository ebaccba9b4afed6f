import { once } from 'node:events'
import { Message, MessageType, sessionBus, Variant } from '@jellybrick/dbus-next'

const WATCHER = 'org.kde.StatusNotifierWatcher'
const ITEM = 'org.kde.StatusNotifierItem'
const PROPERTIES = 'org.freedesktop.DBus.Properties'

/**
 * Stands in for a desktop's tray on a session bus: icons register with it.
 *
 * @param {string} busAddress
 * @returns {Promise<{ item: Promise<string>, id(item: string): Promise<unknown>, close(): void }>} the bus name of
 *   the first icon; a way to ask an icon for its id
 */
export async function watchTray(busAddress) {
  const bus = sessionBus({ busAddress })
  await once(bus, 'connect')
  /** @type {PromiseWithResolvers<string>} */
  const first = Promise.withResolvers()
  bus.addMethodHandler((message) => {
    if (message.type !== MessageType.METHOD_CALL || message.path !== '/StatusNotifierWatcher') return false
    if (message.member === 'RegisterStatusNotifierItem') {
      const [service] = message.body
      first.resolve(String(service).startsWith('/') ? message.sender : String(service))
      bus.send(Message.newMethodReturn(message))
    } else if (message.interface === PROPERTIES) {
      const all = { IsStatusNotifierHostRegistered: new Variant('b', true), ProtocolVersion: new Variant('i', 0) }
      const one = message.body[1] === 'ProtocolVersion' ? all.ProtocolVersion : all.IsStatusNotifierHostRegistered
      const reply = message.member === 'GetAll' ? { signature: 'a{sv}', body: [all] } : { signature: 'v', body: [one] }
      bus.send(Message.newMethodReturn(message, reply.signature, reply.body))
    } else {
      bus.send(Message.newMethodReturn(message))
    }
    return true
  })
  await bus.requestName(WATCHER, 0)
  return {
    item: first.promise,
    async id(item) {
      const call = { destination: item, path: '/StatusNotifierItem', interface: PROPERTIES, member: 'Get' }
      const reply = await bus.call(new Message({ ...call, signature: 'ss', body: [ITEM, 'Id'] }))
      const [variant] = reply?.body ?? []
      return variant instanceof Variant ? variant.value : undefined
    },
    close: () => bus.disconnect(),
  }
}
