import { minuteOf } from '../rollup/roll-up.ts'
import { minutesNear, type LocalDay } from '../time.ts'
import { isOwn } from '../timebox/origin.ts'
import type { TimeboxRecord } from '../timebox/timebox.ts'
import { text } from '../views/text.ts'
import { inMarkdown } from './markdown-text.ts'
import type { Wording } from './wording.ts'

/** The headline of a list of timeboxes. */
export const listHead = (from: LocalDay, to: LocalDay, { say, days }: Wording): string =>
  `# ${say(text('export.list.title', {}))}\n\n${inMarkdown(days(from, to))}\n`

const entryOf = (record: TimeboxRecord, { say }: Wording): string => {
  const { title, startedAt, endedAt, startZone, outcome, plannedCap, took, marks, ifThen } = record
  const line =
    record.from?.only === 'day'
      ? say(text('menu.task', { task: inMarkdown(title) }))
      : say(
          text('export.list.line', {
            from: { wall: minuteOf(startedAt, startZone) },
            to: { wall: minuteOf(endedAt, startZone) },
            task: inMarkdown(title),
          }),
        )
  const spans = { planned: minutesNear(plannedCap), took: minutesNear(took) }
  const said = isOwn(record)
    ? say(
        text('together.titled', {
          title: say(text(`export.outcome.${outcome.kind}`, {})),
          said: say(text('export.list.minutes', spans)),
        }),
      )
    : say(text('export.list.took', { took: spans.took }))
  return [
    `- ${line}`,
    `  - ${say(text('export.list.ended', { said }))}`,
    ...marks.map((mark) => `  - ${say(text('export.list.mark', { said: inMarkdown(mark) }))}`),
    ...(ifThen === undefined || ifThen === ''
      ? []
      : [`  - ${say(text('export.list.ifThen', { said: inMarkdown(ifThen) }))}`]),
  ].join('\n')
}

/** The timeboxes of one day as a readable list, under the day's name. */
export const listOfDay = (day: LocalDay, records: readonly TimeboxRecord[], wording: Wording): string =>
  `\n## ${inMarkdown(wording.day(day))}\n\n${records.map((record) => entryOf(record, wording)).join('\n')}\n`
