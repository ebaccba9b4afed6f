import type { Effect } from '../effect.ts'
import type { Evidence } from '../loops/flag.ts'
import { text, type Text } from '../views/text.ts'
import type { Noticed } from './noticed.ts'

type Notification = Extract<Effect, { type: 'notify' }>

/** What a notification says of it, with the way to answer at once. */
export const noticedNotification = ({ about, flag }: Noticed): Notification => {
  if (about.name === 'out') {
    return {
      type: 'notify',
      moment: 'loop',
      title: text('notify.out.title', { task: about.title }),
      body: flag.evidence.flatMap(whenOut),
      actions: [
        { text: text('notify.action.leaveBe', {}), command: { type: 'leaveBe' } },
        { text: text('notify.action.startTimebox', {}), command: { type: 'startOut', realThings: false } },
      ],
      click: { type: 'showNoticed' },
    }
  }
  const { timeboxId } = about
  const looking = flag.evidence.find(({ rule }) => rule === 'looking')?.text
  const looked = looking?.key === 'loop.looking' ? looking.values : null
  return {
    type: 'notify',
    moment: 'loop',
    title: looked === null ? text('notify.loop.title', {}) : text('notify.loop.looked', { count: looked.count }),
    body: flag.evidence.map((evidence) =>
      evidence.text.key === 'loop.looking'
        ? text('notify.loop.unchanged', { since: evidence.text.values.since })
        : evidence.text,
    ),
    actions: [
      { text: text('notify.action.ship', {}), command: { type: 'ship', timeboxId } },
      { text: text('notify.action.notALoop', {}), command: { type: 'notALoop', timeboxId } },
      { text: text('notify.action.showMe', {}), command: { type: 'showNoticed' } },
    ],
    click: { type: 'showNoticed' },
  }
}

/** When it went out, and what is asked. */
const whenOut = ({ text: said }: Evidence): readonly Text[] => {
  if (said.key === 'loop.reopened.today') return [text('notify.out.today', { at: said.values.at })]
  if (said.key === 'loop.reopened.yesterday') return [text('notify.out.yesterday', { at: said.values.at })]
  return said.key === 'loop.reopened.earlier' ? [text('notify.out.earlier', { count: said.values.days })] : []
}
