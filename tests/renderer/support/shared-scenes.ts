import type { ComputerView, SettingsView, SharedFolderView } from '@core/views/snapshot-type.ts'
import { later, settings, snapshot } from './samples.ts'
import type { Scene } from './scenes.ts'

/** A computer that was heard of a minute ago. */
export const computer = (device: string, name: string, change: Partial<ComputerView> = {}): ComputerView => ({
  device,
  name,
  own: false,
  heardAt: later(-1),
  running: false,
  forgotten: false,
  erased: null,
  ...change,
})
/** The computer in front of the person. */
export const OWN = computer('deskdesk', 'Desk', { own: true, heardAt: null })

const shared = (change: Partial<SharedFolderView> = {}): SharedFolderView => ({
  folder: '/home/kim/Sync/Enough',
  computers: [
    OWN,
    computer('laptopxx', 'Laptop', { running: true }),
    computer('atticxxx', 'Attic', { heardAt: later(-26 * 60), erased: true }),
    computer('officexx', 'Office', { heardAt: later(-90), erased: false }),
    computer('oldphone', 'Old laptop', { heardAt: later(-60 * 24 * 40), forgotten: true }),
  ],
  said: [],
  ...change,
})

/** What the Settings window shows of a folder that is shared. */
export const sharing = (change: Partial<SharedFolderView> = {}): SettingsView => ({
  ...settings(),
  sharedFolder: shared(change),
})

const LONG_NAME = 'The computer in the room under the roof, beside the window'
const letter = (place: number): string => String.fromCharCode(97 + place)
const MANY = Array.from({ length: 49 }, (_, index) => {
  const device = `many${letter(Math.floor(index / 26))}${letter(index % 26)}xx`
  return computer(device, `Computer ${index + 2}`, { heardAt: later(-index) })
})

const SETTINGS = { window: 'settings', width: 820, height: 1400, fits: false, click: ['Data & privacy'] } as const

/** Several computers: none yet, some, and in bad weather. */
export const SHARED_SCENES: Readonly<Record<string, Scene>> = {
  'settings-shared': { ...SETTINGS, snapshot: snapshot({ settings: sharing() }) },
  'settings-shared-none': { ...SETTINGS, snapshot: snapshot() },
  'settings-shared-weather': {
    ...SETTINGS,
    snapshot: snapshot({
      settings: sharing({
        folder: '/home/kim/Documents/What is carried among all of my computers, by Syncthing/Enough',
        computers: [OWN, computer('longname', LONG_NAME), computer('silentxx', 'Silent', { heardAt: null })],
        said: [
          { key: 'computers.gone', values: {} },
          { key: 'computers.newer', values: { name: LONG_NAME } },
          { key: 'computers.conflicts', values: { count: 2 } },
        ],
      }),
    }),
  },
}

/** Those that have no other words and sizes: many of them, while one is named, and where a timebox is started. */
export const SHARED_ALONE: Readonly<Record<string, Scene>> = {
  'settings-shared-naming': {
    ...SETTINGS,
    snapshot: snapshot({ settings: sharing() }),
    click: ['Data & privacy', 'Name… Laptop'],
  },
  'settings-shared-many': {
    ...SETTINGS,
    height: 2900,
    snapshot: snapshot({
      settings: sharing({
        computers: [OWN, ...MANY],
        said: [{ key: 'computers.many', values: { all: 63 } }],
      }),
    }),
    click: ['Data & privacy', 'Show 42 more'],
  },
  'start-elsewhere': {
    window: 'start',
    width: 460,
    height: 350,
    snapshot: snapshot({ elsewhere: { key: 'computers.runningOn', values: { name: 'Laptop' } } }),
  },
}
