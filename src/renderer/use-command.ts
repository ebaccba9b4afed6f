import type { CommandInput } from '@shared/bridge.ts'
import { useRef, useState } from 'react'
import { useSend } from './enough.tsx'

/** One command at a time, and the sentence of the refusal when there is one. */
export interface Commanding {
  readonly answer: string | null
  readonly command: (command: CommandInput) => void
}

/** Send what a control asks for; a second press while the first is on its way does nothing. */
export const useCommand = (): Commanding => {
  const send = useSend()
  const busy = useRef(false)
  const [answer, setAnswer] = useState<string | null>(null)
  const sent = async (command: CommandInput): Promise<void> => {
    busy.current = true
    const reply = await send(command)
    busy.current = false
    setAnswer(reply.ok ? null : reply.message)
  }
  return {
    answer,
    command: (command) => {
      if (!busy.current) void sent(command)
    },
  }
}
