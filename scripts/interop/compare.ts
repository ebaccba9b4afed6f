import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { SharedPage } from '../../src/core/export/shared-page.ts'
import { guardCell } from '../../src/core/export/guard-cell.ts'
import { TABLE_HEAD } from '../../src/core/export/rows.ts'
import { zoned, type EpochMs } from '../../src/core/time.ts'
import type { TimeboxRecord } from '../../src/core/timebox/timebox.ts'
import { output, told } from './programs.ts'
import type { Tally } from './tally.ts'

interface SheetCell {
  readonly is: 'text' | 'number' | 'date' | 'formula'
  readonly value: string | number
}

/** Comma, double quote, UTF-8, from the first line on; numbers and dates are recognised, formulas too where there are any. */
const AS_CSV = 'CSV:44,34,76,1,,0,false,true,false,false,false,-1'

/** The cells that LibreOffice makes of a CSV. */
const openedIn = (csv: string): readonly (readonly SheetCell[])[] => {
  const folder = mkdtempSync(join(tmpdir(), 'enough-sheet-'))
  try {
    const profile = `-env:UserInstallation=file://${folder}/profile`
    output('soffice', [profile, '--headless', `--infilter=${AS_CSV}`, '--convert-to', 'xlsx', '--outdir', folder, csv])
    const sheet = join(folder, basename(csv).replace(/\.csv$/u, '.xlsx'))
    return told('read_sheet.py', sheet) as readonly (readonly SheetCell[])[]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const minutesOf = (ms: number): number => Math.round(ms / 600) / 100
const local = (at: EpochMs, zone: string): string => {
  const { offset } = zoned(at, zone)
  return `${zoned(at, zone).toPlainDateTime().toString({ smallestUnit: 'second' })}${offset}`
}

/** What some columns have to hold, worked out apart from the app's own rows. */
const expectedRow = (record: TimeboxRecord): Readonly<Record<string, string | number>> => ({
  day: record.day,
  title: guardCell(record.title),
  kind: record.kind,
  outcome: record.outcome.kind,
  planned_minutes: minutesOf(record.plannedCap),
  cap_minutes: minutesOf(record.cap),
  took_minutes: minutesOf(record.took),
  started: local(record.startedAt, record.startZone),
  start_zone: record.startZone,
  ended: local(record.endedAt, record.endZone),
  end_zone: record.endZone,
  marks: guardCell(record.marks.join('\n')),
  if_then: guardCell(record.ifThen ?? ''),
  extension_reasons: guardCell(record.extensions.map(({ reason }) => reason).join('\n')),
  loops_at: record.loops
    .filter(({ said }) => said === undefined)
    .map(({ at }) => local(at, record.startZone))
    .join('\n'),
  looks_at: record.looks.map(({ at }) => local(at, record.startZone)).join('\n'),
  paused_minutes: minutesOf(record.spans.paused),
  away_minutes: minutesOf(record.spans.away),
  asleep_minutes: minutesOf(record.spans.asleep),
  rested_minutes: minutesOf(record.spans.rested),
  said_at_end: guardCell(
    record.outcome.kind === 'park'
      ? (record.outcome.note ?? '')
      : record.outcome.kind === 'draft'
        ? (record.outcome.expectation ?? '')
        : '',
  ),
  parked_until: '',
  continues: record.continues ?? '',
  id: record.id,
})

/** A title such as 007, 1e5 or TRUE is a number or a truth to every spreadsheet; what it meant is what it says. */
const plain = ({ is, value }: SheetCell): string | number => (is === 'date' ? String(value) : value)
const means = (value: string | number, written: string | number): boolean =>
  value === written ||
  (typeof written === 'string' &&
    written !== '' &&
    String(value).toLowerCase() === String(Number.isNaN(Number(written)) ? written : Number(written)).toLowerCase())

/** The CSV in a spreadsheet: every cell, and no formula among them. */
export const compareSheet = (csv: string, records: readonly TimeboxRecord[], tally: Tally): void => {
  const [head = [], ...rows] = openedIn(csv)
  tally.same('csv head', head.map(plain), TABLE_HEAD)
  tally.same('csv rows', rows.length, records.length)
  for (const [place, record] of records.entries()) {
    const expected = expectedRow(record)
    for (const [column, name] of TABLE_HEAD.entries()) {
      const cell = rows[place]?.[column] ?? { is: 'text', value: '' }
      const where = `csv ${record.id} ${name}`
      tally.same(`${where} is a formula`, cell.is === 'formula', false)
      const wanted = expected[name] ?? ''
      const value = plain(cell)
      tally.same(where, means(value, wanted) ? wanted : value, wanted)
    }
  }
}

const utc = (at: EpochMs): string => `${new Date(Math.floor(at / 1000) * 1000).toISOString().slice(0, 19)}Z`
const bare = (text: string): string => text.replaceAll(/[\u2068\u2069]/gu, '')

/** The calendar in another program's parser. */
export const compareCalendar = (ics: string, records: readonly TimeboxRecord[], tally: Tally): void => {
  const events = told('read_calendar.py', ics) as readonly Readonly<Record<string, string | null>>[]
  tally.same('ics events', events.length, records.length)
  for (const [place, record] of records.entries()) {
    const event = events[place] ?? {}
    const where = `ics ${record.id}`
    const [start, end] = [utc(record.startedAt), utc(record.endedAt)]
    tally.same(`${where} uid`, event['uid'], `${record.id}@timebox.enough`)
    tally.same(`${where} start`, event['start'], start)
    tally.same(`${where} end`, event['end'], end === start ? null : end)
    tally.same(`${where} stamp`, event['stamp'], utc(record.updatedAt))
    tally.same(
      `${where} summary`,
      bare(event['summary'] ?? ''),
      record.title.trim() === '' ? 'One thing' : record.title.trim(),
    )
    const lines = (event['description'] ?? '').split('\n')
    tally.same(
      `${where} marks`,
      lines.slice(2),
      record.marks.map((mark) => mark.trim()),
    )
  }
}

/** The JSON, read as any program reads it. */
export const compareJson = (json: string, records: readonly TimeboxRecord[], tally: Tally): void => {
  const { timeboxes } = JSON.parse(readFileSync(json, 'utf8')) as { readonly timeboxes: readonly unknown[] }
  tally.same('json timeboxes', timeboxes.length, records.length)
  for (const [place, record] of records.entries()) tally.same(`json ${record.id}`, timeboxes[place], record)
}

/**
 * Letters and marks alone: where lines end and how wide space is depends on the paper. The joined lam and alef are read
 * back by poppler in the order in which they are drawn.
 */
const letters = (text: string): string =>
  bare(text)
    .normalize('NFKC')
    .replaceAll(/[\s\p{Cf}]/gu, '')
    .replaceAll('\u0644\u0627', '\u0627\u0644')

/** The PDF's text: every heading, sentence and cell of the page is in it. */
export const comparePaper = (pdf: string, page: SharedPage, tally: Tally): void => {
  const text = letters(output('pdftotext', [pdf, '-']))
  const cells = page.parts.flatMap(({ heading, lead, body }) => [
    heading,
    ...(lead === null ? [] : [lead]),
    ...(body.as === 'table' ? [...body.head, ...body.rows.flat()] : body.as === 'list' ? body.items : body.paragraphs),
  ])
  for (const cell of [page.title, page.days, ...cells])
    tally.same(`pdf ${cell}`, text.includes(letters(cell)) ? cell : '', cell)
  // Variable fonts become Type 3 fonts; letters of another font mean that ours were not there.
  tally.same('pdf fonts', /Type 3/u.test(output('pdffonts', [pdf])), true)
  const about = output('pdfinfo', [pdf])
  tally.same('pdf paper', /A4/u.test(about), true)
  tally.same('pdf script', /JavaScript:\s+no/u.test(about), true)
}
