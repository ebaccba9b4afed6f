import { z } from 'zod'

/** Programs and forms that a history can be taken in from. */
export const PROGRAMS = ['csv', 'timewarrior', 'superProductivity', 'calendar', 'todoTxt'] as const
export type Program = (typeof PROGRAMS)[number]

/** Labels of another program that are kept along. */
export const TAGS_MAX = 20

/**
 * Where a timebox came from, when another program kept it: nothing of it was planned here. `taken` names the taking in
 * that brought it, so that it can be taken back as a whole. `only`: of when it was, the day is all that is known; its
 * start is the beginning of that day.
 */
export const originSchema = z.object({
  program: z.enum(PROGRAMS),
  taken: z.string().min(1).max(64),
  only: z.literal('day').optional(),
  tags: z.array(z.string()).max(TAGS_MAX).optional(),
})
export type Origin = Readonly<z.infer<typeof originSchema>>

/** Whether a timebox was lived here, or a task worked on, and not taken in from another program. */
export const isOwn = ({ from }: { readonly from?: Origin | undefined }): boolean => from === undefined
