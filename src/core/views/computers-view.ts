import { isRunning, type Computer, type Computers } from '../computers/computers.ts'
import type { EpochMs } from '../time.ts'
import type { SharedFolderView } from './snapshot-type.ts'
import { text, type Text } from './text.ts'

/** This computer first, then those heard of last; forgotten ones at the end. */
const inOrder = (a: Computer, b: Computer): number =>
  Number(b.own) - Number(a.own) ||
  Number(a.forgotten) - Number(b.forgotten) ||
  (b.heardAt ?? 0) - (a.heardAt ?? 0) ||
  (a.device < b.device ? -1 : 1)

/** The shared folder, for the Settings window. */
export const sharedFolderView = ({ folder, all, said }: Computers, now: EpochMs): SharedFolderView => ({
  folder,
  computers: all.toSorted(inOrder).map((computer) => {
    const { device, name, own, heardAt, forgotten, erased } = computer
    return { device, name, own, heardAt, running: isRunning(computer, now), forgotten, erased }
  }),
  said,
})

/** A timebox that runs on another computer; null when none was heard of lately. */
export const elsewhere = ({ all }: Computers, now: EpochMs): Text | null => {
  const [first] = all.filter((computer) => isRunning(computer, now) && !computer.forgotten).toSorted(inOrder)
  return first === undefined ? null : text('computers.runningOn', { name: first.name })
}
