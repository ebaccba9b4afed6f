import type { Belief } from '@core/experiments/experiment.ts'
import type { LocalDay } from '@core/time.ts'
import { evening, PRIYA, SHIPS } from './evening-samples.ts'
import { snapshot } from './samples.ts'
import type { Scene } from './scenes.ts'

const REFLECTION = { window: 'reflection', width: 760, height: 640, fits: false } as const

const THREE = ['I asked Tomas for help before I was stuck.', 'I was patient on the phone with Mum.', '']
const REST = {
  tomorrow: { what: 'The last two slides, 25 minutes', where: '', when: '', how: '' },
  joy: 'Paint for half an hour',
}
const CRITIC = {
  said: '“You didn’t try hard enough on that launch note. Everyone will see it was rushed.”',
  kinder: 'I stopped when I had decided to stop, and people can use it.',
  voice: '',
}
const SUGGESTED = {
  talk: false,
  kinder: [
    { name: 'general.a', sentence: 'I stopped on purpose. That was the plan.' },
    { name: 'general.b', sentence: 'From a friend, I’d be glad to get this draft.' },
    { name: 'general.c', sentence: 'Finished can feel like rushed. It isn’t.' },
  ],
}
const MISTAKE = {
  happened: 'I sent the expense report with the wrong month in the title.',
  learned: 'Nobody minded. Ana fixed it in ten seconds and we laughed.',
}
const COMPARED = { id: 'e1', happened: 'no', belief: 20 as Belief, learned: 'She wrote “clear, thanks”.' } as const
const LONG =
  'The onboarding email for customers who come from the old plan, with what changes in June, which price stays as it was, how they can object, and whom they may ask about an invoice.'
const long = (count: number): string[] => Array.from({ length: count }, () => LONG)
const LONG_DRAFT = {
  unseen: long(3),
  appreciations: long(3),
  stays: long(3),
  tomorrow: { what: LONG, where: LONG, when: LONG, how: LONG },
  joy: LONG,
  critic: { said: `${LONG}\n${LONG}`, kinder: `${LONG}\n${LONG}`, voice: LONG },
  mistake: { happened: `${LONG}\n${LONG}`, learned: LONG },
  experiment: { ...COMPARED, learned: LONG },
  story: { story: LONG, from: LONG, against: LONG, truer: LONG },
  trait: { criticism: LONG, strength: LONG },
}
const LONG_VIEW = {
  ships: SHIPS.map((ship) => ({ ...ship, title: LONG })),
  resting: [{ timeboxId: 'p1', title: LONG, was: 'park' as const, at: SHIPS[0]?.at ?? snapshot().at }],
  experiments: [{ ...PRIYA, prediction: LONG, leftOut: LONG }],
  suggestions: { talk: true, kinder: [{ name: 'general.a', sentence: LONG }] },
  askVoice: true,
  weekly: true,
  word: { own: true, id: 'w1', text: LONG, by: '' } as const,
}
const YESTERDAY = '2026-05-13' as LocalDay
const LONG_STEPS = ['ships', 'three', 'rest', 'circling', 'critic', 'mistake', 'experiment', 'weekly'] as const

/** Every step with the longest texts, larger type and long words. */
const longScenes: Readonly<Record<string, Scene>> = Object.fromEntries(
  LONG_STEPS.map((step) => [
    `reflection-long-${step}`,
    {
      ...REFLECTION,
      snapshot: evening({ ...LONG_DRAFT, step }, LONG_VIEW, { language: 'long', textSize: 130 }),
    },
  ]),
)

/** The Reflection window in every state that has a picture, and in those that find what is cut off. */
export const EVENING_SCENES: Readonly<Record<string, Scene>> = {
  'reflection-1': {
    ...REFLECTION,
    snapshot: evening({ glad: { timeboxId: 's2', title: 'Launch note for the beta' } }),
  },
  'reflection-2': {
    ...REFLECTION,
    snapshot: evening({ step: 'three', appreciations: THREE }),
    keys: ['Tab', 'Tab', 'Tab'],
  },
  'reflection-3': {
    ...REFLECTION,
    snapshot: evening({ step: 'rest', ...REST }),
    keys: ['Tab', 'Tab', 'Tab', 'Tab', 'End'],
  },
  'reflection-days': { ...REFLECTION, snapshot: evening({}), click: ['Thursday 14 May'] },
  'reflection-circling': { ...REFLECTION, snapshot: evening({ step: 'circling' }) },
  'reflection-circling-critic': {
    ...REFLECTION,
    snapshot: evening({ step: 'critic', critic: CRITIC }, { suggestions: SUGGESTED }),
    keys: ['Tab', 'Tab', 'Control+End'],
  },
  'reflection-circling-mistake': {
    ...REFLECTION,
    snapshot: evening({ step: 'mistake', mistake: MISTAKE }),
    keys: ['Tab', 'Tab', 'Control+End'],
  },
  'reflection-circling-experiment': { ...REFLECTION, snapshot: evening({ step: 'experiment', experiment: COMPARED }) },
  'reflection-weekly': {
    ...REFLECTION,
    snapshot: evening(
      { step: 'weekly', story: { story: 'I’m the one who never gets to the end', from: '', against: '', truer: '' } },
      { weekly: true },
    ),
  },
  'reflection-rest-weekly': {
    ...REFLECTION,
    snapshot: evening(
      { step: 'rest', tomorrow: { what: 'Slides', where: 'At home', when: '', how: '' }, stays: ['The garden'] },
      { weekly: true },
    ),
  },
  'reflection-empty': {
    ...REFLECTION,
    snapshot: evening({}, { ships: [], resting: [], experiments: [] }),
  },
  'reflection-empty-3': {
    ...REFLECTION,
    snapshot: evening({ step: 'rest' }, { ships: [], resting: [], word: null }),
  },
  'reflection-empty-critic': { ...REFLECTION, snapshot: evening({ step: 'critic' }, { askVoice: true }) },
  'reflection-talk': {
    ...REFLECTION,
    snapshot: evening(
      { step: 'critic', critic: { ...CRITIC, kinder: '' } },
      { suggestions: { ...SUGGESTED, talk: true }, askVoice: true },
    ),
  },
  'reflection-past': {
    ...REFLECTION,
    snapshot: evening(
      { day: YESTERDAY, unseen: ['Said no to the second meeting'] },
      { day: YESTERDAY, isToday: false, ships: SHIPS.slice(0, 1) },
    ),
  },
  'reflection-refused': {
    ...REFLECTION,
    snapshot: evening({}, { off: ['ships', 'three'] }, { unsaved: { key: 'error.diskFull', values: {} } }),
    click: ['Close the day'],
    refusal: { code: 'internal', message: 'Something unexpected happened. Your timebox is safe.' },
  },
  'reflection-writing': {
    ...REFLECTION,
    snapshot: evening({ unseen: ['Said no to the second meeting'] }, { ships: SHIPS.slice(0, 2) }),
    keys: ['Tab', 'Tab', 'Tab', 'Tab'],
  },
  'reflection-opening': { ...REFLECTION, snapshot: snapshot() },
  'reflection-rtl': {
    ...REFLECTION,
    snapshot: evening({ step: 'rest', ...REST, unseen: ['كتابة ملاحظة'] }),
    rtl: true,
  },
  'reflection-rtl-critic': {
    ...REFLECTION,
    snapshot: evening({ step: 'critic', critic: CRITIC }, { suggestions: SUGGESTED }),
    rtl: true,
  },
  'reflection-forced': {
    ...REFLECTION,
    snapshot: evening({ glad: { timeboxId: 's2', title: 'Launch note for the beta' } }),
    forced: true,
  },
  'reflection-forced-experiment': {
    ...REFLECTION,
    snapshot: evening({ step: 'experiment', experiment: COMPARED }),
    forced: true,
  },
  'reflection-200': { ...REFLECTION, width: 380, height: 320, snapshot: evening({ step: 'rest', ...REST }) },
  'reflection-200-ships': {
    ...REFLECTION,
    width: 380,
    height: 320,
    snapshot: evening({ glad: { timeboxId: 's2', title: 'Launch note for the beta' } }),
  },
  ...longScenes,
}
