import { createSay } from '@shared/i18n.ts'
import { i18nOf } from '../support/languages.ts'
import { describe, expect, test } from 'vitest'
import type { Effect } from '@core/effect.ts'
import { NO_SHORTCUTS } from '@core/shortcuts.ts'
import { epochMs, minutes } from '@core/time.ts'
import { trayView } from '@core/views/tray.ts'
import type { MenuNode } from '@core/views/tray-type.ts'
import { VERSION, World } from '../core/support/world.ts'

const say = createSay(i18nOf('en'), 'Europe/Berlin', 'en-GB')
const TASK = 'Launch note'

/** A menu as a person reads it: greyed lines in brackets, submenus with their lines. */
const lines = (menu: readonly MenuNode[]): readonly string[] =>
  menu.map((node) => {
    if (node.type === 'separator') return '—'
    if (node.type === 'submenu') return `${say(node.text)} > ${lines(node.items).join(' · ')}`
    const keys = node.accelerator === undefined ? '' : ` ${node.accelerator}`
    return node.command === null ? `(${say(node.text)})` : `${say(node.text)}${keys}`
  })

type Notify = Extract<Effect, { type: 'notify' }>
/** A notification as a person reads it: title, body, buttons. */
const spoken = ({ title, body, actions }: Notify): readonly [string, string, string] => [
  say(title),
  'key' in body ? say(body) : body.map(say).join(' | '),
  actions.map(({ text }) => say(text)).join(' · '),
]

const EVENING = ['—', 'Evening reflection…', 'Insights']
const END = ['—', 'Help', `New since ${VERSION}, on the web…`, 'Settings…', 'Quit Enough']
const MEETING = 'In a meeting > 30 minutes · 60 minutes · Until I say'

interface State {
  readonly name: string
  readonly world: () => World
  readonly icon: string
  readonly tooltip: string
  readonly menu: readonly string[]
}

/** A world with the task started, 25 minutes, at 10:35. */
const running = (passed = 0, change: Parameters<World['set']>[0] = {}): World => {
  const world = new World().set(change)
  world.start(TASK, 25)
  return world.passMinutes(passed)
}
const about = (world: World, type: 'pause' | 'ship' | 'park'): World => {
  world.command({ type, timeboxId: world.open().id })
  return world
}
const extended = (times: number, world = running()): World => {
  for (let time = 0; time < times; time += 1) {
    world.passMinutes(25)
    world.command({ type: 'extend', timeboxId: world.open().id, reason: 'The total' })
  }
  return world.passMinutes(25)
}
const afterShip = (): World => about(running(5), 'ship')
const withShortcut = (): World => {
  const world = new World()
  world.signal({ type: 'shortcutsChecked', held: { ...NO_SHORTCUTS, shortcut: 'works' } })
  return world
}

const TRAY: readonly State[] = [
  {
    name: 'idle, for the first time',
    world: withShortcut,
    icon: 'idle',
    tooltip: 'Enough',
    menu: ['Start a timebox… CommandOrControl+Shift+E', ...EVENING, ...END],
  },
  {
    name: 'idle, with something parked',
    world: () => about(running(5), 'park'),
    icon: 'idle',
    tooltip: 'Enough',
    menu: ['Start a timebox…', 'Carry on: Launch note, 20 min', 'Recent > Launch note, 25 min', ...EVENING, ...END],
  },
  {
    name: 'idle, just after a ship',
    world: afterShip,
    icon: 'idle',
    tooltip: 'Enough',
    menu: ['Start a timebox…', 'Carry on with Launch note', 'I want to look again…', ...EVENING, ...END],
  },
  {
    name: 'idle, an hour after a ship',
    world: () => afterShip().passMinutes(60),
    icon: 'idle',
    tooltip: 'Enough',
    menu: ['Start a timebox…', 'I want to look again…', ...EVENING, ...END],
  },
  {
    name: 'running',
    world: () => running(),
    icon: 'running-1',
    tooltip: 'Launch note: 25 minutes left',
    menu: [
      '(Launch note)',
      '(25 minutes left, until 11:00)',
      '—',
      'Ship it',
      'I want to look again…',
      'Pause',
      'A bit more time…',
      '—',
      'Share as a draft',
      'Hand it over…',
      'Park it',
      '—',
      MEETING,
      ...END.slice(1),
    ],
  },
  {
    name: 'running, with nothing more to add, in a meeting',
    world: () => {
      const world = running(0, { extensionCount: 0 })
      world.command({ type: 'meet', length: null })
      return world
    },
    icon: 'running-1',
    tooltip: 'Launch note: 25 minutes left',
    menu: [
      '(Launch note)',
      '(25 minutes left, until 11:00)',
      '—',
      'Ship it',
      'I want to look again…',
      'Pause',
      '—',
      'Share as a draft',
      'Hand it over…',
      'Park it',
      '—',
      'The meeting is over',
      ...END.slice(1),
    ],
  },
  {
    name: 'running, the last minute',
    world: () => running(24),
    icon: 'running-8',
    tooltip: 'Launch note: less than a minute left',
    menu: [
      '(Launch note)',
      '(Less than a minute left, until 11:00)',
      '—',
      'Ship it',
      'I want to look again…',
      'Pause',
      'A bit more time…',
      '—',
      'Share as a draft',
      'Hand it over…',
      'Park it',
      '—',
      MEETING,
      ...END.slice(1),
    ],
  },
  {
    name: 'running again, with time away to ask about',
    world: () => running(5).sleep(minutes(30)),
    icon: 'running-2',
    tooltip: 'Launch note: 20 minutes left',
    menu: [
      '(Launch note)',
      '(20 minutes left, until 11:30)',
      '—',
      '(Away from 10:40 to 11:10. Was it part of it?)',
      'No, a break',
      'No, other work',
      'Yes, count it',
      '—',
      'Ship it',
      'I want to look again…',
      'Pause',
      'A bit more time…',
      '—',
      'Share as a draft',
      'Hand it over…',
      'Park it',
      '—',
      MEETING,
      ...END.slice(1),
    ],
  },
  {
    name: 'paused',
    world: () => about(running(5), 'pause'),
    icon: 'paused',
    tooltip: 'Launch note: paused, 20 minutes left',
    menu: ['(Launch note)', '(Paused, 20 minutes left)', '—', 'Carry on', 'Ship it', 'Park it', ...END],
  },
  {
    name: 'away, nobody back yet',
    world: () => {
      const world = new World().watched()
      world.start(TASK, 25)
      return world.passMinutes(9)
    },
    icon: 'paused',
    tooltip: 'Launch note: paused while you were away',
    menu: ['(Launch note)', '(Away since 10:35)', '—', 'Ship it', 'Park it', ...END],
  },
  {
    name: 'away, standing still for an answer',
    world: () => running(5).sleep(minutes(90)),
    icon: 'paused',
    tooltip: 'Launch note: paused while you were away',
    menu: [
      '(Launch note)',
      '(Away since 10:40)',
      '—',
      '(Away from 10:40 to 12:10. Was it part of it?)',
      'No, a break',
      'No, other work',
      'Yes, count it',
      '—',
      'Ship it',
      'Park it',
      ...END,
    ],
  },
  {
    name: 'resting',
    world: () => running(25),
    icon: 'resting',
    tooltip: 'Launch note: 25 minutes done. Good enough is allowed',
    menu: [
      '(Launch note)',
      '(25 minutes, as you planned)',
      '—',
      'Ship it',
      'Share as a draft',
      '5 more minutes…',
      'Hand it over…',
      'Park it',
      '—',
      'Breathe for a minute',
      'Open the prompt',
      ...END,
    ],
  },
  {
    name: 'resting, with both extensions used',
    world: () => extended(2),
    icon: 'resting',
    tooltip: 'Launch note: 35 minutes done. Good enough is allowed',
    menu: [
      '(Launch note)',
      '(35 minutes, as you planned)',
      '—',
      'Ship it',
      'Share as a draft',
      '(Both are used. The other ways are open.)',
      'Hand it over…',
      'Park it',
      '—',
      'Breathe for a minute',
      'Open the prompt',
      ...END,
    ],
  },
]

describe('the tray says what it is meant to say', () => {
  test.each(TRAY)('$name', ({ world: make, icon, tooltip, menu }) => {
    const world = make()
    const view = trayView(world.state, world.now, world.zone)
    expect([view.icon, say(view.tooltip)]).toEqual([icon, tooltip])
    expect(lines(view.menu)).toEqual(menu)
  })
})

interface Spoken {
  readonly moment: string
  readonly world: () => World
  readonly says: readonly [title: string, body: string, actions: string]
}

const wishing = (): World => {
  const world = afterShip()
  const timeboxId = world.state.lastShip?.record.id ?? ''
  world.command({ type: 'wantToLook', timeboxId })
  world.command({ type: 'waitToLook', timeboxId })
  return world
}
const parkedUntil = (at: number): World => {
  const world = running(5)
  world.command({ type: 'park', timeboxId: world.open().id, until: epochMs(world.now.wall + minutes(at)) })
  return world
}

const NOTIFICATIONS: readonly Spoken[] = [
  {
    moment: 'wordBefore',
    world: () => running(20, { wordBefore: true }),
    says: ['Five minutes left', 'Launch note. Where would you like to stop?', 'Ship it · Keep going'],
  },
  {
    moment: 'cap',
    world: () => running(25, { atCap: 'notification' }),
    says: ['Good enough — ship it', '25 minutes on Launch note, as you planned.', 'Ship it · Other ways'],
  },
  {
    moment: 'extensionEnd',
    world: () => extended(1, running(0, { atCap: 'notification' })),
    says: ['Five minutes, as agreed', 'The total. How is it now?', 'Ship it · Other ways'],
  },
  {
    moment: 'stillPaused',
    world: () => about(running(5), 'pause').passMinutes(20),
    says: ['Still paused', 'Launch note can wait. It can also be parked.', 'Carry on · Park it'],
  },
  {
    moment: 'shipped',
    world: () => about(running(5, { tellShipped: true }), 'ship'),
    says: ['Out of your hands', 'Launch note. You did your best with the time you had.', ''],
  },
  {
    moment: 'stillLook',
    world: () => wishing().passMinutes(10),
    says: ['Still want to look?', 'Launch note. Either answer is fine.', 'Look once · Leave it'],
  },
  {
    moment: 'parkedBack',
    world: () => parkedUntil(60).passMinutes(60),
    says: ['Launch note is back', 'You parked it until 11:40.', 'Carry on · Later'],
  },
  {
    moment: 'summary',
    world: () => {
      const world = about(running(5), 'pause')
      const { id } = world.open()
      world.command({ type: 'wantToLook', timeboxId: id })
      world.command({ type: 'waitToLook', timeboxId: id })
      world.command({ type: 'meet', length: minutes(30) })
      return world.passMinutes(30)
    },
    says: ['While it was quiet', 'Launch note is still paused. | Launch note: still want to look?', ''],
  },
]

describe('notifications say what they are meant to say, once', () => {
  test.each(NOTIFICATIONS)('$moment', ({ moment, world: make, says }) => {
    const world = make()
    const told = world.seen('notify').filter((one) => one.moment === moment)
    expect(told.map(spoken)).toEqual([says])
    world.passMinutes(3)
    expect(world.seen('notify').filter((one) => one.moment === moment)).toHaveLength(1)
  })

  test('a task without a title is called something', () => {
    const world = new World().set({ atCap: 'notification' })
    world.start('', 25)
    world.passMinutes(25)
    expect(spoken(world.seen('notify')[0] as Notify)[1]).toBe('25 minutes on One thing, as you planned.')
  })
})
