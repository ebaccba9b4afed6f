import type { WordsView } from '@core/views/words-view.ts'
import type { TemplateView } from '@core/views/snapshot-type.ts'
import { AT, atCap, mins, resting, settings, snapshot, timebox } from './samples.ts'
import type { Scene } from './scenes.ts'

const RUNNING = { window: 'running', width: 320, height: 240 } as const
const START = { window: 'start', width: 460, height: 350 } as const
const PROMPT = { window: 'prompt', width: 580, height: 612 } as const
const SETTINGS = { window: 'settings', width: 820, height: 680, fits: false } as const

const LONG =
  'Dear {name}, I have carried {task} for as long as it was good for it and for me, and I would like to leave it with you now, as it is, with everything that is open in it, because you will see things in it that I no longer see.'

/** Sentences for others in the person's own words, and two of the product that are switched off. */
export const OWN_SENTENCES: WordsView['sentences'] = {
  own: [
    { id: 's1', updatedAt: AT, text: 'Not this month, {name}. Ask me again in June.', for: 'no' },
    { id: 's2', updatedAt: AT, text: 'Would you take {task} from here, {name}?', for: 'handOver' },
    { id: 's3', updatedAt: AT, text: LONG, for: 'handOver' },
  ],
  hidden: ['withoutMe', 'asFarAsICan'],
}
const withOwn = (sentences: WordsView['sentences'] = OWN_SENTENCES) => ({
  ...settings(),
  words: { ...settings().words, sentences },
})
const handing = (title: string) => {
  const open = resting({ title })
  return atCap(open, {
    prompt: { timeboxId: open.id, asked: 1, about: { name: 'cap' }, step: 'handOver', word: null },
  })
}

/** A start that is kept, and suggested on Thursdays. */
const REPORT: TemplateView = {
  id: 'template-1',
  title: 'Weekly report',
  kind: 'writing',
  project: '',
  cap: mins(45),
  marks: ['Three sentences'],
  ifThen: '',
  watched: null,
  repeat: ['thursday'],
  isToday: true,
}
const withReport = snapshot({
  start: { ...snapshot().start, templates: [REPORT, { ...REPORT, id: 't2', title: LONG }] },
})

/** Sentences for others, in the Prompt and in Settings, templates, and marks that are moved while it runs. */
export const SENTENCE_SCENES: Readonly<Record<string, Scene>> = {
  'prompt-hand-own': { ...PROMPT, snapshot: { ...handing('Release checklist 2.4'), settings: withOwn() } },
  'prompt-hand-all': {
    ...PROMPT,
    height: 947,
    snapshot: handing('Release checklist 2.4'),
    click: ['More sentences'],
  },
  'settings-sentences': {
    ...SETTINGS,
    height: 2600,
    snapshot: snapshot({ settings: withOwn() }),
    click: ['Boundaries', 'All sentences'],
  },
  'settings-sentences-writing': {
    ...SETTINGS,
    height: 1600,
    snapshot: snapshot({ settings: withOwn() }),
    click: ['Boundaries', 'Add your own sentence'],
  },
  'start-template-today': { ...START, height: 421, snapshot: withReport },
  'start-template-more': {
    ...START,
    height: 666,
    snapshot: {
      ...withReport,
      drafts: {
        start: { title: 'Weekly report', cap: '45', marks: [], ifThen: '', kind: 'writing', more: true },
      },
    },
  },
  'settings-templates': { ...SETTINGS, height: 1620, snapshot: withReport },
  'running-marks': {
    ...RUNNING,
    height: 332,
    snapshot: snapshot({ timebox: timebox() }),
    click: ['Good enough means…'],
  },
}
