import type { Nudge } from '../nudges/waiting.ts'
import type { At, State } from '../state.ts'
import { text } from '../views/text.ts'
import { dayEnds, invitationOf } from './invite.ts'

/** The invitation to the evening, once a day. It speaks of this evening alone. */
export const eveningNudge = (state: State, at: At): readonly Nudge[] => {
  const { settings, offeredOn } = state
  const invitation = invitationOf(state, { ends: dayEnds(settings, at), offeredOn }, at)
  if (invitation === null || state.evening !== null) return []
  const { day, due, title, body, line } = invitation
  return [
    {
      due,
      line,
      alone: {
        type: 'notify',
        moment: 'dayEnds',
        title,
        body,
        actions: [
          { text: text('reflection.invite.reflect', {}), command: { type: 'openEvening' } },
          { text: text('reflection.invite.notTonight', {}), command: { type: 'notTonight' } },
        ],
        click: { type: 'openEvening' },
      },
      told: (told) => ({ ...told, offeredOn: day }),
    },
  ]
}
