import type { Boundary } from '@core/boundaries/boundary.ts'
import type { AskedView, TimeboxView } from '@core/views/snapshot-type.ts'
import type { CommandInput } from '@shared/bridge.ts'
import { useState } from 'react'
import { useSend, useSnapshot } from '../../enough.tsx'
import type { Starting } from './use-start.ts'

/** What stands in place of the form: a timebox is open, or a start runs into after hours or joy time. */
export interface Asking {
  readonly open: TimeboxView | null
  readonly wait: Wait | null
}

interface Wait {
  readonly boundary: Boundary
  /** the title of a start from elsewhere; null: what is written here */
  readonly title: string | null
  readonly minutes: number
  readonly refused: string | null
  readonly onWait: () => void
  readonly onStart: () => void
}

/** Which question is asked now. A start from elsewhere is asked about before what is written here. */
export const useAsking = (starting: Starting, onStart: () => void): Asking => {
  const { timebox, start } = useSnapshot()
  const send = useSend()
  const [refused, setRefused] = useState<string | null>(null)
  const { answer, minutes } = starting
  const { boundary, asked } = start
  const tell = async (command: CommandInput): Promise<void> => {
    const reply = await send(command)
    setRefused(reply.ok ? null : reply.message)
  }
  if (boundary !== null && asked !== null) {
    const { title, cap, command } = asked
    return {
      open: null,
      wait: {
        boundary,
        title,
        minutes: cap,
        refused,
        onWait: () =>
          void tell({
            type: 'letWait',
            what: whatOf(command),
          }),
        onStart: () => void tell({ ...command, afterHours: 'now' }),
      },
    }
  }
  if (answer === null || minutes === null) return { open: null, wait: null }
  if (answer.code === 'timeboxOpen') return { open: timebox, wait: null }
  const isBoundary = answer.code === 'afterHours' || answer.code === 'joyTime'
  if (boundary === null || !isBoundary) return { open: null, wait: null }
  return {
    open: null,
    wait: { boundary, title: null, minutes, refused: null, onWait: () => void starting.letWait(), onStart },
  }
}

type LetWait = Extract<CommandInput, { type: 'letWait' }>

/** What is to wait: what was asked for. */
const whatOf = (asked: AskedView['command']): LetWait['what'] => {
  switch (asked.type) {
    case 'startAgain':
      return { of: 'task', taskId: asked.taskId }
    case 'startTemplate':
      return { of: 'template', templateId: asked.templateId }
    case 'carryOn':
      return { of: 'parked', parkedId: asked.parkedId }
  }
}
