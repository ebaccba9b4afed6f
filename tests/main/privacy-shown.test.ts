import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const TESTS = join(import.meta.dirname, '..')
const en = JSON.parse(readFileSync(join(TESTS, '../src/shared/locales/en.json'), 'utf8')) as {
  readonly settings: { readonly data: Readonly<Record<string, unknown>> }
  readonly welcome: Readonly<Record<string, string>>
}
type Proof = readonly [file: string, title: string]

const NO_CONNECTION: Proof = [
  'e2e/no-network.spec.ts',
  'a day of use connects to nobody and looks no name up, in any process',
]
const STORED: Proof = ['e2e/watched.spec.ts', 'Settings show what is stored, pause it for an hour, and erase it']
const WHOLE_TIMEBOX: Proof = ['main/store/fixtures.test.ts', '%s reads to the current shape']
const SHARED: Proof = [
  'e2e/shared-folder.spec.ts',
  'a folder is chosen: another computer’s history and words are here, and it is named in Settings',
]
const UNION: Proof = [
  'main/computers/three-machines.test.ts',
  'three computers, one of them away for a week, all of them killed in between: all show the union',
]
const ERASED_THERE: Proof = [
  'main/computers/bad-weather.test.ts',
  'everything: every computer erases its own, says so, and nobody brings it back',
]
const PUT_ASIDE: Proof = [
  'main/computers/bad-weather.test.ts',
  'is not listed until it is heard of again, and its files are kept',
]
const NO_TEXT: Proof = ['e2e/loops.spec.ts', 'nothing of a watched text reaches the disk, the log or a window']

/** What Settings, Data & privacy says of what happens to data, and the tests that show it. Nothing more is said there. */
const CLAIMS: Readonly<Record<string, readonly Proof[]>> = {
  lead: [NO_CONNECTION, ['main/no-network-code.test.ts', 'what the sources could do, and where they do it']],
  leadShared: [SHARED, NO_CONNECTION],
  networkShared: [NO_CONNECTION, ['main/no-network-code.test.ts', 'what the sources could do, and where they do it']],
  everythingShared: [ERASED_THERE],
  'shared.help': [SHARED, UNION],
  'shared.asideHelp': [PUT_ASIDE],
  whereHelp: [['main/store/port.test.ts', 'makes file and folders for the person alone']],
  networkHelp: [NO_CONNECTION, ['e2e/no-network.spec.ts', 'what a leaking build would do is counted']],
  offline: [NO_CONNECTION],
  plainHelp: [['e2e/planted.spec.ts', 'lies in the data folder and nowhere else, and a leak would be found']],
  keptHelp: [['main/store/fixtures.test.ts', 'opens without a word, and nothing in it changes']],
  'kinds.tasks': [WHOLE_TIMEBOX],
  'kinds.times': [WHOLE_TIMEBOX],
  'kinds.saves': [STORED, NO_TEXT],
  'kinds.fingerprints': [NO_TEXT, ['main/watch/trail.test.ts', 'fingerprints are the same for the same text and salt']],
  'kinds.evenings': [WHOLE_TIMEBOX],
  'kinds.experiments': [WHOLE_TIMEBOX],
  exportHelp: [
    ['main/data/everything.test.ts', 'exported, erased and taken in again it is the same, to the last value'],
  ],
  importHelp: [['main/data/everything.test.ts', 'nothing is there twice and nothing is lost']],
  recordingHelp: [
    ['e2e/planted.spec.ts', 'what is written in a day lies in the data folder and nowhere else'],
    ['core/recording/recording.test.ts', 'holds no text that was written, whatever was asked'],
    ['main/recording/recorder.test.ts', 'is every step since the start'],
  ],
  'copies.help': [['main/data/copies.test.ts', 'are made the next day of what has changed']],
  'history.help': [['main/imports/importer.test.ts', 'what is kept says where it is from, and plans nothing']],
  reflectionsHelp: [['main/data/everything.test.ts', 'of reflections: the timeboxes stay']],
  everythingHelp: [
    ['e2e/insights.spec.ts', 'everything is saved, erased after one question, and taken in again'],
    ['main/data/everything.test.ts', 'everything takes copies, what was set aside and other computers’ files too'],
  ],
}

/** The same of the first window that anybody sees. */
const WELCOME: Readonly<Record<string, readonly Proof[]>> = {
  stays: [NO_CONNECTION],
}

const flat = (value: unknown, path = ''): readonly string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inside]) => flat(inside, path === '' ? key : `${path}.${key}`))
    : [path]

test('each sentence that says what happens to data has its tests', () => {
  const saying = flat(en.settings.data).filter((key) => /(?:Help|Shared|\.help)$|^lead$|^offline$|^kinds\./u.test(key))
  expect(Object.keys(CLAIMS).toSorted()).toEqual(saying.toSorted())
})

test('each that the first window says is still there', () => {
  for (const key of Object.keys(WELCOME)) expect(en.welcome[key]).toBeTypeOf('string')
})

test.each([...Object.entries(CLAIMS), ...Object.entries(WELCOME)])('%s is shown', (_key, proofs) => {
  expect(proofs.length).toBeGreaterThan(0)
  for (const [file, title] of proofs) expect(readFileSync(join(TESTS, file), 'utf8')).toContain(title)
})
