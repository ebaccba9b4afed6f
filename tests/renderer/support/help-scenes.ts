import type { WindowName } from '@core/command.ts'
import type { Snapshot } from '@core/views/snapshot-type.ts'
import { snapshot } from './samples.ts'
import type { Scene } from './scenes.ts'

const HELP = { window: 'help', width: 900, height: 720, fits: false } as const

/** Somebody asked for the guide in a window. */
export const askedIn = (about: WindowName | null, id = 'h1'): Snapshot['help'] => ({ id, about })

/** The window "Help" in every state. */
export const HELP_SCENES: Readonly<Record<string, Scene>> = {
  help: { ...HELP, snapshot: snapshot() },
  'help-practice': { ...HELP, snapshot: snapshot({ help: askedIn('prompt') }) },
  'help-keys': { ...HELP, snapshot: snapshot(), click: ['Keys'] },
  'help-command-line': { ...HELP, snapshot: snapshot(), click: ['The command line'] },
  'help-what': { ...HELP, snapshot: snapshot(), click: ['What Enough is, and what it is not'] },
  'help-german': { ...HELP, snapshot: snapshot({ language: 'de' }) },
  'help-in-english': { ...HELP, snapshot: snapshot({ language: 'de' }), click: ['Die Befehlszeile'] },
  'help-long': { ...HELP, snapshot: snapshot({ language: 'long', textSize: 130 }), click: ['Joy time'] },
  'help-rtl': { ...HELP, snapshot: snapshot(), click: ['Keys'], rtl: true },
  'help-forced': { ...HELP, snapshot: snapshot(), click: ['Keys'], forced: true },
  'help-200': { ...HELP, width: 450, height: 360, snapshot: snapshot() },
  'help-200-contents': { ...HELP, width: 450, height: 360, snapshot: snapshot(), click: ['Contents'] },
}

/** What is held against approved pictures: pages without pictures of other windows, which change with those. */
export const HELP_PICTURES = ['help', 'help-keys', 'help-in-english', 'help-200']
