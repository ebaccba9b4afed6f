import { minutes } from '../../../src/core/time.ts'
import { settings, snapshot } from './samples.ts'
import type { Scene } from './scenes.ts'

const SETTINGS = { window: 'settings', width: 820, height: 680, fits: false } as const
const CHANGED = settings({
  theme: 'dark',
  textSize: 110,
  motion: 'reduce',
  weekStart: 'saturday',
  caps: [10, 20, 25, 50].map(minutes),
  dayStart: minutes(5 * 60 + 30),
  openAtLogin: true,
})

/** Finding a setting, sounds, how the app looks, and the way back to the defaults. */
export const SETTING_SCENES: Readonly<Record<string, Scene>> = {
  'settings-search': { ...SETTINGS, snapshot: snapshot(), click: ['Find a setting'], keys: ['=cap'] },
  'settings-search-nothing': { ...SETTINGS, snapshot: snapshot(), click: ['Find a setting'], keys: ['=zebra'] },
  'settings-sound': {
    ...SETTINGS,
    height: 960,
    snapshot: snapshot({ settings: settings({ sound: 'bell' }) }),
    click: ['Nudges'],
  },
  'settings-appearance': { ...SETTINGS, height: 1400, snapshot: snapshot({ settings: CHANGED }) },
  'settings-reset': {
    ...SETTINGS,
    height: 960,
    snapshot: snapshot({ settings: { ...settings({ sound: 'bell' }), changed: ['nudges'] } }),
    click: ['Nudges'],
  },
  'settings-undo': {
    ...SETTINGS,
    height: 960,
    snapshot: snapshot({ settings: { ...settings(), undo: 'nudges' } }),
    click: ['Nudges'],
  },
}
