import { Notification } from 'electron'
import type { Command } from '@core/command.ts'
import type { Effect, Moment } from '@core/effect.ts'
import type { Text } from '@core/views/text.ts'

type Notify = Extract<Effect, { type: 'notify' }>

export interface Notifier {
  readonly show: (notify: Notify) => void
  readonly withdraw: (moment: Moment) => void
}

/** The system's notifications, one per moment. Buttons and clicks come out as commands that know what they are about. */
export const createNotifier = (say: (text: Text) => string, dispatch: (command: Command) => void): Notifier => {
  const shown = new Map<Moment, Notification>()

  const withdraw = (moment: Moment): void => {
    shown.get(moment)?.close()
    shown.delete(moment)
  }

  const show = (notify: Notify): void => {
    if (!Notification.isSupported()) return
    withdraw(notify.moment)
    const notification = new Notification({
      title: say(notify.title),
      body: 'key' in notify.body ? say(notify.body) : notify.body.map(say).join('\n'),
      silent: true,
      actions: notify.actions.map((action) => ({ type: 'button', text: say(action.text) })),
    })
    notification.on('click', () => dispatch(notify.click))
    notification.on('action', (event) => {
      const action = notify.actions[event.actionIndex]
      if (action !== undefined) dispatch(action.command)
    })
    shown.set(notify.moment, notification)
    notification.show()
  }
  return { show, withdraw }
}
