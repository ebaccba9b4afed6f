import { accessSync, constants } from 'node:fs'
import type { WebContents } from 'electron'
import { CHANNELS } from '@shared/channels.ts'
import { computerNameSchema, deviceSchema } from '@shared/requests.ts'
import { choosePath } from '../dialogs.ts'
import type { Answerer } from '../ipc/answerer.ts'
import type { Outcome } from '../ipc/outcome.ts'
import { saveFailureOf } from '../store/errno.ts'
import type { Computers } from './computers.ts'
import { makeShared, meet, sharedIn } from './places.ts'

/** The shared folder, for the Settings window. */
export interface SharedFolder {
  readonly choose: (sender: WebContents) => Promise<Outcome<{ readonly folder: string } | null>>
  readonly leave: () => Outcome<null>
  readonly name: (wish: { readonly device: string; readonly name: string }) => Outcome<null>
  readonly forget: (device: string) => Outcome<null>
}

/** Use a folder that was chosen. @param root the data folder, which can't be in it, nor it in that */
export const useShared = (
  computers: Pick<Computers, 'use'>,
  root: string,
  chosen: string,
): Outcome<{ readonly folder: string }> => {
  const folder = sharedIn(chosen)
  if (meet(folder, root)) return { code: 'sharedWithin' }
  try {
    makeShared(folder)
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch {
    return { code: 'sharedNotUsed' }
  }
  return kept(() => computers.use(folder), { folder })
}

/** What came of a change that is noted on this disk. */
const kept = <T>(act: () => void, value: T): Outcome<T> => {
  try {
    act()
    return { value }
  } catch (error) {
    return { code: saveFailureOf(error) }
  }
}

/** @param root the data folder, absolute */
export const createSharedFolder = (computers: Computers, root: string): SharedFolder => ({
  choose: async (sender) => {
    const chosen = await choosePath(sender, { properties: ['openDirectory', 'createDirectory'] })
    return chosen === null ? { value: null } : useShared(computers, root, chosen)
  },
  leave: () => kept(() => computers.use(''), null),
  name: ({ device, name }) => kept(() => computers.name(device, name), null),
  forget: (device) => kept(() => computers.forget(device), null),
})

/** What the Settings window may ask about the shared folder; no other window may. */
export const answerSharedFolder = (answer: Answerer, shared: SharedFolder): void => {
  answer<{ readonly folder: string } | null>(CHANNELS.chooseShared, (name, _request, event) =>
    name === 'settings' ? shared.choose(event.sender) : { code: 'notAllowed' },
  )
  answer<null>(CHANNELS.leaveShared, (name) => (name === 'settings' ? shared.leave() : { code: 'notAllowed' }))
  answer<null>(CHANNELS.nameComputer, (name, request) => {
    const wish = computerNameSchema.safeParse(request)
    if (name !== 'settings') return { code: 'notAllowed' }
    return wish.success ? shared.name(wish.data) : { code: 'badInput' }
  })
  answer<null>(CHANNELS.forgetComputer, (name, request) => {
    const device = deviceSchema.safeParse(request)
    if (name !== 'settings') return { code: 'notAllowed' }
    return device.success ? shared.forget(device.data) : { code: 'badInput' }
  })
}
