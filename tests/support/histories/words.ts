import type { Random } from '../../../bench/timing/random.ts'

/** Words of a believable life: things that people do, say and are glad about. */
const TASKS = [
  'Weekly report',
  'Reply to Priya',
  'Slides for Monday',
  'Expenses',
  'Launch note',
  'Newsletter',
  'Pull request',
  'Pricing page',
  'Workshop invoice',
  'Minutes of the meeting',
  'Interview notes',
  'Plan of the quarter',
  'Inbox',
  'Release checklist',
  'Talk proposal',
  'Letter to the landlord',
  'Tax papers',
  'Course outline',
  'Photo captions',
  'Reply to the review comments',
  'Notes for the team',
  'Budget sheet',
  'Onboarding page',
  'Translation',
  'Travel plan',
] as const
const ABOUT = ['Ana', 'Tomas', 'the Friday deck', 'version 2', 'the shop', 'the choir', 'Q3', 'the garden'] as const
export const MARKS = ['numbers of the week', 'answers her two questions', 'under ten lines', 'one picture'] as const
export const REASONS = ['To be sure', 'The last paragraph', 'The total', 'One name is missing'] as const
export const EXPECTED = [
  'Ana sends it back',
  'A typo gets noticed',
  'No reply to the draft',
  'Tomas wants changes',
] as const
export const LOOKED_FOR = ['the date', 'the total', 'to feel sure', 'her name'] as const
export const UNSEEN = [
  'Asked Tomas before I was stuck',
  'Said no to the Friday deck',
  'Painted, badly, with music on',
  'I let the phone ring and finished my tea',
  'Left at five',
  'Told Ana that I did not know',
] as const

const of = <T>(random: Random, some: readonly T[], otherwise: T): T =>
  some[random.whole(0, some.length - 1)] ?? otherwise

/** A task: its title, and the place of its kind among all kinds. A task keeps its kind. */
export interface SomeTask {
  readonly title: string
  readonly kind: number
}

/** Some tasks come again for years, some belong to their fortnight, a few have no title. */
export const someTask = (random: Random, at: number): SomeTask => {
  const chance = random.unit()
  const place = random.whole(0, TASKS.length - 1)
  const task = TASKS[place] ?? 'Inbox'
  if (chance < 0.03) return { title: '', kind: place }
  if (chance < 0.5) return { title: task, kind: place }
  if (chance < 0.9) return { title: `${task}, ${of(random, ABOUT, 'Ana')}`, kind: place }
  return { title: `${task} ${Math.floor(at / (14 * 24 * 3_600_000))}`, kind: place }
}
