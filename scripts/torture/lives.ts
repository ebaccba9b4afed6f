import { Random } from '../../bench/timing/random.ts'
import type { Save } from '../../src/core/effect.ts'
import { beliefSchema, type ClosedExperiment } from '../../src/core/experiments/experiment.ts'
import { NOTHING_CURRENT } from '../../src/core/persisted/current.ts'
import { nothingObserved } from '../../src/core/persisted/loops.ts'
import { NO_TOMORROW } from '../../src/core/reflection/evening.ts'
import { DEFAULT_SETTINGS } from '../../src/core/settings.ts'
import { durationMs, epochMs, localDaySchema, minutes, type LocalDay } from '../../src/core/time.ts'
import { NO_SPANS, type TimeboxRecord } from '../../src/core/timebox/timebox.ts'
import { NO_WORDS } from '../../src/core/words/words.ts'

/** 14 May 2026, 10:00 in Berlin: the moment at which everything here happens. */
export const NOW = epochMs(Date.UTC(2026, 4, 14, 8))
/** Whose files are written. */
export const DEVICE = 'kqzvbtma'
const DAYS = ['2026-03-28', '2026-04-30', '2026-05-01', '2026-05-14'] as const
const WORDS = ['Weekly report', 'Letter to Ana', 'דוח חודשי', '👩‍🍳 menu «v2»', 'a "quoted" \\ line', 'x'] as const

/** One save of a made-up life, the same for the same seed and number, so that two processes agree about it. */
export const saveAt = (seed: number, number: number): Save => {
  const random = new Random(seed + number * 7919)
  const kind = KINDS[random.whole(0, KINDS.length - 1)] ?? 'current'
  return MAKE[kind](random, number)
}

const text = (random: Random, number: number): string =>
  `${number} ${(WORDS[random.whole(0, WORDS.length - 1)] ?? '').repeat(random.whole(1, 30))}`
const someDay = (random: Random): LocalDay => localDaySchema.parse(DAYS[random.whole(0, DAYS.length - 1)])
const at = (number: number) => epochMs(NOW + number)

/** `current` and settings twice: they are what is written most. */
const KINDS = [
  'current',
  'current',
  'history',
  'history',
  'settings',
  'tasks',
  'words',
  'experiments',
  'closed',
  'reflections',
  'loops',
] as const
const MAKE: { readonly [K in (typeof KINDS)[number]]: (random: Random, number: number) => Save } = {
  current: (random, number) => ({
    file: 'current',
    data: {
      ...NOTHING_CURRENT,
      drafts: { start: { title: text(random, number), cap: '', marks: [], ifThen: '', kind: 'other', more: false } },
    },
  }),
  history: (random, number) => ({ file: 'history', record: someRecord(random, number) }),
  settings: (random, number) => ({
    file: 'settings',
    data: { ...DEFAULT_SETTINGS, exportFolder: `/home/somebody/${text(random, number)}` },
  }),
  tasks: (random, number) => ({
    file: 'tasks',
    data: {
      tasks: Array.from({ length: random.whole(0, 40) }, (_none, index) => ({
        id: `t${index}`,
        title: text(random, number),
        kind: 'other' as const,
        lastCap: minutes(25),
        marks: [],
        took: [],
        shippedOn: [],
        lastUsedAt: NOW,
        updatedAt: at(number),
      })),
      parked: [],
      projects: [],
      templates: [],
    },
  }),
  words: (random, number) => ({
    file: 'words',
    data: {
      ...NO_WORDS,
      kind: [
        {
          id: 'kind',
          updatedAt: at(number),
          text: text(random, number),
          by: 'Ana',
          when: 'any' as const,
          quiet: false,
        },
      ],
    },
  }),
  experiments: (random, number) => ({
    file: 'experiments',
    data: {
      experiments: [],
      steps: [{ id: 's', updatedAt: at(number), step: text(random, number), leaveOut: '', size: 1 }],
    },
  }),
  closed: (random, number) => ({ file: 'closed', experiment: someExperiment(random, number) }),
  reflections: (random, number) => ({
    file: 'reflections',
    evening: {
      id: 'evening',
      updatedAt: at(number),
      day: someDay(random),
      zone: 'Europe/Berlin',
      unseen: [text(random, number)],
      appreciations: [],
      stays: [],
      tomorrow: NO_TOMORROW,
      joy: '',
    },
  }),
  loops: (_random, number) => ({
    file: 'loops',
    data: { ...nothingObserved('salt-of-this-folder'), learned: { writing: { steps: 1, at: at(number) } } },
  }),
}

/** Ten ids, so that records are written anew as well as added. */
const someRecord = (random: Random, number: number): TimeboxRecord => ({
  id: `r${random.whole(0, 9)}`,
  title: text(random, number),
  kind: 'writing',
  plannedCap: minutes(25),
  cap: minutes(25),
  marks: [],
  startedAt: epochMs(NOW - 1_800_000),
  startZone: 'Europe/Berlin',
  extensions: [],
  goalposts: [],
  breaks: [],
  spans: NO_SPANS,
  loops: [],
  looks: [],
  took: durationMs(number),
  endedAt: NOW,
  endZone: 'Europe/Berlin',
  day: someDay(random),
  outcome: { kind: 'draft' },
  updatedAt: at(number),
})

const someExperiment = (random: Random, number: number): ClosedExperiment => ({
  id: `e${random.whole(0, 4)}`,
  updatedAt: at(number),
  task: '',
  prediction: text(random, number),
  leftOut: 'the second read',
  belief: beliefSchema.parse(60),
  madeAt: NOW,
  dueAt: NOW,
  closing: {
    at: NOW,
    zone: 'Europe/Berlin',
    day: someDay(random),
    happened: 'no',
    belief: beliefSchema.parse(20),
    learned: '',
  },
})
