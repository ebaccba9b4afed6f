import { z } from 'zod'

/** What sort of task a timebox is for. `away` is work away from the screen: nobody is missed then. */
export const KINDS = ['writing', 'messages', 'slides', 'code', 'planning', 'away', 'other'] as const
export const kindSchema = z.enum(KINDS)
export type Kind = z.infer<typeof kindSchema>
