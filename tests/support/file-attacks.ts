import {
  appendFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { REFUSALS, type Refusal } from '@core/refusal.ts'
import { epochMs, minutes } from '@core/time.ts'
import type { CaseResult } from '../../scripts/attack/case.ts'
import { takeFile } from '../../src/main/boundaries/take-file.ts'
import { saveFile } from '../../src/main/export/save-file.ts'
import type { StartImporter } from '../../src/main/imports/with-thread.ts'
import { createLooker } from '../../src/main/imports/look-into.ts'
import { createOpenExport } from '../../src/main/imports/open-export.ts'
import { electronStorePort } from '../../src/main/store/electron-store-port.ts'
import { checkPath } from '../../src/main/watch/check-path.ts'
import { documentText } from '../../src/main/watch/document-text.ts'
import { WATCH_PROBLEMS } from '../../src/main/watch/problems.ts'
import { readContent } from '../../src/main/watch/read-content.ts'
import { survey } from '../../src/main/watch/survey.ts'
import { peakMemory } from './peak-memory.ts'
import { deepFolder, GIB, placesThatHarm, sparse } from './places-that-harm.ts'
import { packed, zipOf } from './zip-of.ts'

const ROOT = join(import.meta.dirname, '../..')
const MIB = 2 ** 20

/** What one try may take at most, against what a letter of one page takes. */
interface Bounds {
  readonly ms: number
  readonly bytes: number
}

/** Tries one thing after the other: each has to come to a calm end within the bounds. */
const counting = ({ ms, bytes }: Bounds) => {
  const told = { attempted: 0, refused: 0 }
  const most = { ms: 0, bytes: 0 }
  const open: string[] = []
  return {
    /** @param isCalm whether it came to an end that has its sentence, and let nothing through */
    try: async (name: string, isCalm: () => Promise<boolean> | boolean): Promise<void> => {
      const [began, height] = [performance.now(), peakMemory()]
      const calm = await isCalm()
      const took = performance.now() - began
      const more = height()
      Object.assign(most, { ms: Math.max(most.ms, took), bytes: Math.max(most.bytes, more) })
      told.attempted += 1
      if (calm && took < ms && more < bytes) told.refused += 1
      else open.push(`${name}: ${calm ? 'calm' : 'not calm'}, ${Math.round(took)} ms, ${Math.round(more / MIB)} MiB`)
    },
    result: (name: string): CaseResult => {
      const costs = `at most ${Math.round(most.ms)} ms and ${Math.round(most.bytes / MIB)} MiB`
      return { name, ...told, note: [costs, ...open].join('; ') }
    },
  }
}

/** @param folder an empty one @param size 1 for a short round, more for larger bombs */
export async function* attackFiles(folder: string, size: number): AsyncGenerator<CaseResult> {
  const letter = readFileSync(join(ROOT, 'tests/fixtures/documents/letter-1.docx'))
  const began = performance.now()
  await documentText('letter.docx', letter)
  const bounds = { ms: 3000 + 100 * (performance.now() - began), bytes: 400 * MIB }
  const places = await placesThatHarm(join(folder, 'places'))
  yield await zipBombs(bounds, size)
  yield await xmlBombs(bounds, size)
  yield await watchedPlaces(bounds, places)
  yield await watchedFolders(bounds, join(folder, 'watched'))
  yield await names(bounds, join(folder, 'names'))
  yield await largeFiles(bounds, join(folder, 'large'))
  yield await imports(bounds, join(folder, 'imports'), places)
  yield await exportsOfOurs(bounds, join(folder, 'everything'), places, size)
  yield await calendars(bounds, join(folder, 'calendars'), places)
  yield await targets(bounds, join(folder, 'targets'), places)
  yield await ownFiles(bounds, join(folder, 'own'), places)
}

const zipBombs = async (bounds: Bounds, size: number): Promise<CaseResult> => {
  const { try: tryOne, result } = counting(bounds)
  const zeros = packed(Buffer.alloc(100 * size * MIB))
  const slides = (count: number, says: number) =>
    Array.from({ length: count }, (_, nth) => ({ name: `ppt/slides/slide${nth}.xml`, packed: zeros, says }))
  const ends = async (name: string, bytes: Buffer): Promise<boolean> =>
    ['broken', 'tooMuch'].includes((await documentText(name, bytes)).kind)
  const content = (says: number) => zipOf([{ name: 'content.xml', packed: zeros, says }])
  await tryOne('says what it is', () => ends('a.odt', content(100 * size * MIB)))
  await tryOne('says to be small', () => ends('a.odt', content(1000)))
  await tryOne('says to be nothing', () => ends('a.odt', content(0)))
  await tryOne('says 4 GiB', () => ends('a.odt', content(0xffff_fffe)))
  await tryOne('parts over each other', () => ends('a.pptx', zipOf(slides(300, 1000))))
  await tryOne('parts over each other, as they are', () => ends('a.pptx', zipOf(slides(300, 100 * size * MIB))))
  await tryOne('sixty thousand parts', () => ends('a.pptx', zipOf(slides(60_000, 0))))
  await tryOne('a zip in a zip', async () => {
    const inner = zipOf([{ name: 'word/document.xml', packed: zeros, says: 1000 }])
    const found = await documentText(
      'a.docx',
      zipOf([{ name: 'word/document.xml', packed: packed(inner), says: inner.length }]),
    )
    return found.kind === 'text' && found.text === ''
  })
  return result('zips that unpack to more than they are')
}

const XML_HEAD = '<?xml version="1.0"?>'
const laughs = (entity: string): string =>
  `${XML_HEAD}<!DOCTYPE x [<!ENTITY a "ha">${Array.from({ length: 20 }, (_, nth) => `<!ENTITY a${nth} "${`&a${nth - 1};`.repeat(10)}">`).join('')}${entity}]>`

const xmlBombs = async (bounds: Bounds, size: number): Promise<CaseResult> => {
  const { try: tryOne, result } = counting(bounds)
  const textOf = async (file: string, part: string, xml: string): Promise<string | null> => {
    const found = await documentText(file, zipOf([{ name: part, packed: packed(xml), says: Buffer.byteLength(xml) }]))
    return found.kind === 'text' ? found.text : null
  }
  const word = (xml: string): Promise<string | null> => textOf('a.docx', 'word/document.xml', xml)
  const body = (text: string): string => `<w:p><w:t>${text}</w:t></w:p>`
  await tryOne('a billion laughs', async () => (await word(laughs('') + body('&a19;'))) === '&a19;')
  await tryOne('a text from elsewhere', async () => {
    const text = await word(laughs('<!ENTITY f SYSTEM "file:///etc/passwd">') + body('&f;'))
    return text === '&f;'
  })
  await tryOne('elements within each other', async () => (await word('<w:p>'.repeat(size * 500_000))) === '')
  await tryOne('an element that has no end', async () => (await word(`<w:t ${'a="1" '.repeat(size * 500_000)}`)) === '')
  await tryOne('beginnings alone', async () => (await word('<w:t '.repeat(size * 500_000))) === '')
  const sheet = async (strings: string, cells: string): Promise<string> => {
    const parts = { 'xl/sharedStrings.xml': strings, 'xl/worksheets/sheet1.xml': cells }
    const entries = Object.entries(parts).map(([name, xml]) => ({ name, packed: packed(xml), says: xml.length }))
    return (await documentText('a.xlsx', zipOf(entries))).kind
  }
  const cell = '<c t="s"><v>0</v></c>'
  await tryOne('one long text in many cells', async () => {
    const kind = await sheet(`<si><t>${'x'.repeat(MIB)}</t></si>`, `<row>${cell.repeat(50_000)}</row>`)
    return kind === 'tooMuch'
  })
  await tryOne(
    'cells that are almost one',
    async () => (await sheet('', '<c t="s" '.repeat(size * 200_000))) !== 'broken',
  )
  await tryOne(
    'cells without an end',
    async () => (await sheet('', `<c${' t="s"'.repeat(size * 200_000)}`)) !== 'broken',
  )
  return result('XML that unfolds to more than it is')
}

const means = { salt: new Uint8Array(8), stop: new AbortController().signal }

const watchedPlaces = async (bounds: Bounds, places: Readonly<Record<string, string>>): Promise<CaseResult> => {
  const { try: tryOne, result } = counting(bounds)
  for (const [name, path] of Object.entries(places)) {
    await tryOne(`${name}, chosen`, async () => {
      const checked = await checkPath(path)
      return !checked.ok && WATCH_PROBLEMS.includes(checked.problem)
    })
    await tryOne(`${name}, read`, async () => (await readContent(path, means)).kind === 'problem')
  }
  return result('what is no file, chosen and watched')
}

const watchedFolders = async (bounds: Bounds, folder: string): Promise<CaseResult> => {
  const { try: tryOne, result } = counting(bounds)
  const [inside, outside] = [join(folder, 'inside'), join(folder, 'outside')]
  for (const path of [join(inside, 'part'), outside]) mkdirSync(path, { recursive: true })
  for (const path of [join(outside, 'secret.md'), join(inside, 'part', 'secret.md')]) writeFileSync(path, 'a secret')
  symlinkSync(outside, join(inside, 'out'))
  symlinkSync(join(outside, 'secret.md'), join(inside, 'out.md'))
  symlinkSync(inside, join(inside, 'again'))
  const closed = async (path: string): Promise<boolean> => (await readContent(path, means)).kind === 'problem'
  await tryOne('links are not listed', async () => {
    const found = await survey(inside)
    return 'files' in found && found.files.length === 1
  })
  await tryOne('a link out of it', () => closed(join(inside, 'out.md')))
  await tryOne('a folder out of it', () => closed(join(inside, 'out', 'secret.md')))
  await tryOne('a circle', () => closed(join(inside, 'again', 'part', 'secret.md')))
  rmSync(join(inside, 'part'), { recursive: true })
  symlinkSync(outside, join(inside, 'part'))
  await tryOne('a folder that became a link', () => closed(join(inside, 'part', 'secret.md')))
  const places = await placesThatHarm(join(inside, 'places'))
  await tryOne('pipes and sockets in it', async () => 'files' in (await survey(join(places['a pipe'] ?? '', '..'))))
  await tryOne('as deep as can be', async () => {
    const found = await survey(deepFolder(folder))
    return 'files' in found && found.files.length <= 1
  })
  return result('folders with links out of them, and no end')
}

const SLY = [
  'a\nb',
  'a\rb',
  '\u001b[31mred',
  '\u202egpj.exe',
  'a\u2028b',
  '\u0007bell',
  '\u2066x\u2069',
  '\u0085y',
  'x\u007f',
]
// eslint-disable-next-line no-control-regex -- these are the characters that are looked for
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/u

const names = async (bounds: Bounds, folder: string): Promise<CaseResult> => {
  const { try: tryOne, result } = counting(bounds)
  mkdirSync(folder, { recursive: true })
  for (const name of SLY) {
    const path = join(folder, `${name}.md`)
    writeFileSync(path, 'x')
    await tryOne(JSON.stringify(name), async () => {
      const checked = await checkPath(path)
      return !checked.ok || (checked.path === path && !CONTROLS.test(checked.name))
    })
  }
  return result('names that would write on a screen or a terminal')
}

const largeFiles = async (bounds: Bounds, folder: string): Promise<CaseResult> => {
  const { try: tryOne, result } = counting(bounds)
  mkdirSync(folder, { recursive: true })
  const film = sparse(join(folder, 'film.bin'), 10 * GIB)
  await tryOne('ten gigabytes, chosen', async () => {
    const checked = await checkPath(film)
    return checked.ok && checked.note === 'large'
  })
  await tryOne('ten gigabytes, read', async () => {
    const read = await readContent(film, means)
    return read.kind === 'content' && read.note === 'large'
  })
  await tryOne('ten gigabytes of a letter', async () => {
    const read = await readContent(sparse(join(folder, 'a.docx'), 10 * GIB), means)
    return read.kind === 'content' && typeof read.content !== 'string'
  })
  const growing = join(folder, 'growing.txt')
  writeFileSync(growing, 'x\n'.repeat(MIB))
  await tryOne('one that grows while it is read', async () => {
    const timer = setInterval(() => appendFileSync(growing, 'x\n'.repeat(MIB)), 0)
    const before = statSync(growing).size
    const read = await readContent(growing, means).finally(() => clearInterval(timer))
    return read.kind === 'content' && read.mark.size <= before + 4 * MIB
  })
  return result('files of ten gigabytes, and such as grow')
}

const isRefusal = (code: string): boolean => REFUSALS.some((one: Refusal) => one === code)
const filing = { zone: 'UTC', dayStart: minutes(0), taken: 'x' }

const imports = async (
  bounds: Bounds,
  folder: string,
  places: Readonly<Record<string, string>>,
): Promise<CaseResult> => {
  const { try: tryOne, result } = counting(bounds)
  mkdirSync(join(folder, 'timewarrior'), { recursive: true })
  const look = createLooker(folder)
  const calm = (path: string): boolean => {
    const wish = { path, form: null, map: [] }
    const answer = look({ ask: 'look', wish, filing, now: epochMs(Date.UTC(2026, 4, 14)), remembered: {} })
    return 'code' in answer ? isRefusal(answer.code) : 'look' in answer
  }
  const file = (name: string, content: string): string => {
    writeFileSync(join(folder, name), content)
    return join(folder, name)
  }
  for (const [name, path] of Object.entries(places)) await tryOne(name, () => calm(path))
  symlinkSync(places['a pipe'] ?? '', join(folder, 'timewarrior', '2026-05.data'))
  await tryOne('a folder of a pipe', () => calm(join(folder, 'timewarrior')))
  await tryOne('ten gigabytes', () => calm(sparse(join(folder, 'a.csv'), 10 * GIB)))
  await tryOne('a quotation without an end', () => calm(file('b.csv', `Start,End\n"${'x'.repeat(20 * MIB)}`)))
  await tryOne('one line of quotes', () => calm(file('c.csv', `Start,End\n${'"'.repeat(2 * MIB)}`)))
  await tryOne('a head without an end', () => calm(file('d.csv', 'a,'.repeat(10 * MIB))))
  await tryOne('lists within each other', () => calm(file('e.json', `{"a":${'['.repeat(2 * MIB)}`)))
  await tryOne('a calendar of beginnings', () => calm(file('f.ics', 'BEGIN:VCALENDAR\n'.repeat(300_000))))
  await tryOne('a calendar of one line', () => calm(file('g.ics', `BEGIN:VCALENDAR\nA${';a="b"'.repeat(MIB)}`)))
  await tryOne('lines alone', () => calm(file('i.csv', `Start,End${'\n'.repeat(20 * MIB)}`)))
  await tryOne('very many things', () => calm(file('j.json', `[${'{"a":{}},'.repeat(2 * MIB)}0]`)))
  await tryOne('XML that calls itself a table', () => calm(file('h.csv', laughs(''))))
  return result('imports that are no file, or have no end')
}

const hooks = pathToFileURL(join(ROOT, 'tests/main/store/child-hooks.ts')).href
/** The thread, with as much memory as the app gives it. */
const startThread: StartImporter = (workerData) =>
  new Worker(join(ROOT, 'src/main/imports/import-worker.ts'), {
    workerData,
    execArgv: ['--import', hooks],
    resourceLimits: { maxOldGenerationSizeMb: 1024 },
  })

const exportsOfOurs = async (
  bounds: Bounds,
  folder: string,
  places: Readonly<Record<string, string>>,
  size: number,
): Promise<CaseResult> => {
  // A thread takes its time to start, and its memory counts as that of the process.
  const { try: tryOne, result } = counting({ ms: 3 * bounds.ms, bytes: 2 * bounds.bytes })
  mkdirSync(folder, { recursive: true })
  const ended: unknown[] = []
  const openExport = createOpenExport({ root: folder, start: startThread, bug: (error) => ended.push(error) })
  // The thread alone keeps nothing alive.
  const alive = setInterval(() => undefined, 1000)
  const isClosed = async (path: string): Promise<boolean> => {
    const opened = await openExport(path)
    return opened?.ok !== true || opened.files.length === 0
  }
  const file = (name: string, content: string): string => {
    writeFileSync(join(folder, name), content)
    return join(folder, name)
  }
  for (const name of ['a pipe', 'a device of zeros', 'a link to itself'])
    await tryOne(name, () => isClosed(places[name] ?? ''))
  await tryOne('ten gigabytes', () => isClosed(sparse(join(folder, 'a.json'), 10 * GIB)))
  await tryOne('lists within each other', () => isClosed(file('b.json', '['.repeat(size * 10 * MIB))))
  await tryOne('very many things', () => isClosed(file('c.json', `[${'{"a":{}},'.repeat(size * MIB)}0]`)))
  const head = '{"enough":"everything","version":1,"exportedAt":0,"device":"abcdefgh","files":'
  await tryOne('keys of every object', () =>
    isClosed(file('d.json', `${head}{"__proto__":{"schemaVersion":2,"data":{}}}}`)),
  )
  await tryOne('ways out of the folder', () =>
    isClosed(file('e.json', `${head}{"../../x":{"schemaVersion":2,"data":{}}}}`)),
  )
  clearInterval(alive)
  return result('exports of ours that were made to fill the memory')
}

const calendars = async (
  bounds: Bounds,
  folder: string,
  places: Readonly<Record<string, string>>,
): Promise<CaseResult> => {
  const { try: tryOne, result } = counting(bounds)
  mkdirSync(folder, { recursive: true })
  const isClosed = async (path: string): Promise<boolean> => {
    const took = await takeFile(path, 'Europe/Berlin', () => ({ outcome: 'refused', code: 'joyTimeFull' }))
    return 'code' in took && isRefusal(took.code) && took.code !== 'internal'
  }
  const file = (name: string, content: string): string => {
    writeFileSync(join(folder, name), content.slice(0, 3_990_000))
    return join(folder, name)
  }
  const event = (more: string): string => `BEGIN:VEVENT\nUID:a\nDTSTART:20260512T190000\n${more}\nEND:VEVENT\n`
  for (const [name, path] of Object.entries(places)) await tryOne(name, () => isClosed(path))
  await tryOne('ten gigabytes', () => isClosed(sparse(join(folder, 'a.ics'), 10 * GIB)))
  const calendar = (lines: string): string => `BEGIN:VCALENDAR\n${lines}`
  await tryOne('very many events', () =>
    isClosed(file('b.ics', calendar(event('DTEND:20260512T200000').repeat(60_000)))),
  )
  await tryOne('each moved', () =>
    isClosed(file('c.ics', calendar(event('RECURRENCE-ID:20260512T190000').repeat(60_000)))),
  )
  await tryOne('half of them moved', () =>
    isClosed(
      file('d.ics', calendar((event('RECURRENCE-ID:20260512T190000') + event('DTEND:20260512T200000')).repeat(30_000))),
    ),
  )
  await tryOne('one line', () => isClosed(file('e.ics', calendar(`A${';a="b",c'.repeat(600_000)}`))))
  await tryOne('a line in a million pieces', () => isClosed(file('f.ics', calendar(`A:${'\n x'.repeat(1_300_000)}`))))
  await tryOne('exceptions without an end', () =>
    isClosed(
      file(
        'g.ics',
        calendar(`BEGIN:VEVENT\nDTSTART:20260512T190000\nEXDATE:${'20260512T190000,'.repeat(240_000)}\nEND:VEVENT`),
      ),
    ),
  )
  return result('calendars that are no file, or have no end')
}

const targets = async (
  bounds: Bounds,
  folder: string,
  places: Readonly<Record<string, string>>,
): Promise<CaseResult> => {
  const { try: tryOne, result } = counting(bounds)
  mkdirSync(join(folder, 'folder.csv'), { recursive: true })
  symlinkSync('/dev/null', join(folder, 'to-null'))
  const named = [
    'a pipe',
    'a link to a pipe',
    'a socket',
    'a device of zeros',
    'a link to a device',
    'a path with a NUL',
  ]
  const all = [...named.map((name) => places[name] ?? ''), join(folder, 'to-null'), join(folder, 'folder.csv')]
  for (const path of all) {
    await tryOne(path, async () => {
      const before = statSync(path.replace('\0', ''), { throwIfNoEntry: false })?.mode
      const failure = await saveFile(path, ['x']).catch(() => 'exportNotSaved')
      return failure !== null && statSync(path.replace('\0', ''), { throwIfNoEntry: false })?.mode === before
    })
  }
  return result('places for an export that are no file')
}

const ownFiles = async (
  bounds: Bounds,
  folder: string,
  places: Readonly<Record<string, string>>,
): Promise<CaseResult> => {
  const { try: tryOne, result } = counting(bounds)
  mkdirSync(folder, { recursive: true })
  const port = electronStorePort(folder)
  for (const name of ['a pipe', 'a socket', 'a link to a device', 'a link to itself']) {
    const path = join(folder, 'tasks.json')
    symlinkSync(places[name] ?? '', path)
    await tryOne(name, () => ['unreadable', 'missing'].includes(port.read('tasks').kind))
    renameSync(path, join(folder, 'old'))
    rmSync(join(folder, 'old'))
  }
  sparse(join(folder, 'words.json'), 10 * GIB)
  await tryOne('ten gigabytes', () => port.read('words').kind === 'unreadable')
  return result('files of the app that are none')
}
