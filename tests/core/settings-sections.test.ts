import { describe, expect, test } from 'vitest'
import { changedSections, RESET_SECTIONS, settingsOf } from '@core/settings-sections.ts'
import { DEFAULT_SETTINGS, readSettings } from '@core/settings.ts'
import { minutes } from '@core/time.ts'
import { World } from './support/world.ts'

const workHours = { ...DEFAULT_SETTINGS.workHours, monday: { on: true, from: minutes(540), to: minutes(1020) } }

describe('back to the defaults', () => {
  test('changes one section, and nothing that a person wrote down', () => {
    const world = new World().set({ usualCap: minutes(45), workHours, joyReminder: minutes(30), holidays: [] })
    world.command({ type: 'resetSettings', section: 'boundaries' })
    expect(world.state.settings).toMatchObject({
      workHours: DEFAULT_SETTINGS.workHours,
      joyReminder: DEFAULT_SETTINGS.joyReminder,
      usualCap: minutes(45),
    })
    expect(world.disk.settings).toEqual(world.state.settings)
  })

  test('joy time and days off belong to no section', () => {
    expect(RESET_SECTIONS.flatMap(settingsOf)).not.toEqual(expect.arrayContaining(['joyTime']))
    expect(RESET_SECTIONS.flatMap(settingsOf)).not.toEqual(expect.arrayContaining(['holidays']))
  })

  test('can be undone, once', () => {
    const world = new World().set({ usualCap: minutes(45) })
    world.command({ type: 'resetSettings', section: 'timeboxes' })
    world.command({ type: 'undoReset' })
    expect(world.state.settings.usualCap).toBe(minutes(45))
    world.command({ type: 'undoReset' })
    expect(world.answers.at(-1)).toBe('stale')
  })

  test.each([
    ['another change', { type: 'changeSettings', change: { wordBefore: true } }],
    [
      'another change, also of where a window stands',
      { type: 'changeSettings', change: { theme: 'dark', places: {} } },
    ],
    ['the window being closed', { type: 'close', window: 'settings' }],
  ] as const)('can be undone until %s', (_name, command) => {
    const world = new World().set({ usualCap: minutes(45) })
    world.command({ type: 'resetSettings', section: 'timeboxes' })
    world.command(command)
    world.command({ type: 'undoReset' })
    expect(world.state.settings.usualCap).toBe(minutes(25))
  })

  test('a window that is moved keeps the undo', () => {
    const world = new World().set({ usualCap: minutes(45) })
    world.command({ type: 'resetSettings', section: 'timeboxes' })
    world.command({ type: 'changeSettings', change: { places: { start: { x: 1, y: 2 } } } })
    world.command({ type: 'undoReset' })
    expect(world.state.settings).toMatchObject({ usualCap: minutes(45), places: { start: { x: 1, y: 2 } } })
  })

  test('sections that are as at first are not called changed', () => {
    expect(changedSections(DEFAULT_SETTINGS)).toEqual([])
    expect(changedSections(readSettings({}))).toEqual([])
    expect(changedSections({ ...DEFAULT_SETTINGS, rulesOff: ['churn'], sound: 'bell' })).toEqual(['nudges', 'loops'])
    expect(changedSections({ ...DEFAULT_SETTINGS, caps: DEFAULT_SETTINGS.caps.toReversed() })).toEqual(['timeboxes'])
  })
})

test('each setting falls back alone', () => {
  for (const key of Object.keys(DEFAULT_SETTINGS)) {
    const stored = { ...DEFAULT_SETTINGS, usualCap: minutes(45), [key]: Symbol('damaged') }
    expect(readSettings(stored)).toEqual({
      ...DEFAULT_SETTINGS,
      ...(key === 'usualCap' ? {} : { usualCap: minutes(45) }),
    })
  }
})

describe('the start with the computer', () => {
  test('is what the system says it is', () => {
    const world = new World()
    expect(world.state.loginRefused).toBe(false)
    world.command({ type: 'changeSettings', change: { openAtLogin: true } })
    world.signal({ type: 'loginItemChecked', opens: false, refused: true })
    expect(world.state).toMatchObject({ loginRefused: true, settings: { openAtLogin: false } })
    expect(world.disk.settings.openAtLogin).toBe(false)
  })
})

describe('the sound of the cap', () => {
  const heard = (world: World) => world.seen('playSound').map(({ sound }) => sound)
  const atCap = (change: Parameters<World['set']>[0]): World => {
    const world = new World().set({ sound: 'bowl', askAway: false, ...change }).watched()
    world.start('Reply', 10)
    return world
  }

  test.each(['tray', 'notification', 'window', 'screen'] as const)('is heard once, told by %s', (style) => {
    const world = atCap({ atCap: style })
    world.passMinutes(9)
    expect(heard(world)).toEqual([])
    world.passMinutes(3)
    expect(heard(world)).toEqual(['bowl'])
    world.passMinutes(120)
    expect(heard(world)).toEqual(['bowl'])
  })

  test('is off by default', () => {
    expect(heard(atCap({ sound: DEFAULT_SETTINGS.sound }).passMinutes(12))).toEqual([])
  })

  test.each(['tray', 'notification', 'window'] as const)(
    'is not heard while not to be disturbed, told by %s',
    (style) => {
      const world = atCap({ atCap: style })
      world.around.doNotDisturb = true
      expect(heard(world.passMinutes(12))).toEqual([])
    },
  )

  test('is not heard in a meeting, and comes with the Prompt after it', () => {
    const world = atCap({})
    world.command({ type: 'meet', length: minutes(30) })
    expect(heard(world.passMinutes(12))).toEqual([])
    expect(heard(world.passMinutes(20))).toEqual(['bowl'])
  })

  test.each([
    [true, ['bowl', 'bowl']],
    [false, ['bowl']],
  ] as const)('is heard when extra time ends, if that is told: %s', (tellExtensionEnd, sounds) => {
    const world = atCap({ tellExtensionEnd, waitForLull: false })
    world.passMinutes(11)
    world.command({ type: 'extend', timeboxId: world.open().id, reason: 'One more look at the total.' })
    expect(heard(world.passMinutes(7))).toEqual(sounds)
  })
})
