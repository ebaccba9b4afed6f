import { clipboard } from 'electron'
import type { Command, WindowName } from '@core/command.ts'
import type { InsightsPage } from '@core/insights/page.ts'
import type { Answer } from '@core/move.ts'
import type { Text } from '@core/views/text.ts'
import type { Snapshot } from '@core/views/snapshot-type.ts'
import type { Done, FindNotes, FoundNotes, JoyImported, WatchedChoice } from '@shared/bridge.ts'
import { CHANNELS } from '@shared/channels.ts'
import {
  chooseSchema,
  copySchema,
  findNotesSchema,
  fitSchema,
  insightsSchema,
  parseCommand,
  pathSchema,
  type InsightsRequest,
} from '@shared/requests.ts'
import { createAnswerer, type AnswererPorts } from './answerer.ts'
import { answerSharedFolder, type SharedFolder } from '../computers/shared-folder.ts'
import { answerExports } from '../export/answer-exports.ts'
import type { Exporter } from '../export/exporter.ts'
import { answerData, answerHistories } from '../data/answer-data.ts'
import type { EarlierCopies } from '../data/earlier-copies.ts'
import type { YourData } from '../data/your-data.ts'
import type { Histories } from '../imports/histories.ts'
import type { JoyFiles } from '../boundaries/joy-files.ts'
import { checkWatched, chooseWatched } from '../watch/choose.ts'
import { WINDOW_TABLE } from '../windows/window-table.ts'

export interface IpcPorts extends AnswererPorts {
  readonly command: (command: Command) => Answer
  readonly snapshot: () => Snapshot
  readonly fit: (name: WindowName, height: number) => number
  readonly left: (name: WindowName) => void
  readonly findNotes: (wanted: FindNotes) => Promise<FoundNotes>
  /** A page of Insights; null when it could not be made, and the log says why. */
  readonly insights: (wish: InsightsRequest) => Promise<InsightsPage | null>
  readonly exporter: Exporter
  readonly data: YourData
  readonly copies: EarlierCopies
  readonly histories: Histories
  readonly sharedFolder: SharedFolder
  /** Show the folder where everything is kept. */
  readonly openFolder: () => Promise<unknown>
  /** Joy time from and to calendar files. */
  readonly joyFiles: JoyFiles
  readonly say: (text: Text) => string
}

/**
 * Everything a window may ask. Each request is checked for its sender, parsed, held against the window's own list of
 * commands, and answered with a value or a code with its calm sentence; nothing is ever thrown at a window.
 */
export const answerWindows = (ports: IpcPorts): void => {
  const answer = createAnswerer(ports)
  answer<Done>(CHANNELS.dispatch, (name, request) => {
    const parsed = parseCommand(request)
    if (!parsed.ok) return { code: parsed.code }
    if (!mayCommand(name, parsed.command)) return { code: 'notAllowed' }
    const done = ports.command(parsed.command)
    return done.outcome === 'refused' ? { code: done.code } : { value: { outcome: done.outcome } }
  })
  answer<Snapshot>(CHANNELS.getSnapshot, () => ({ value: ports.snapshot() }))
  answer<{ readonly height: number }>(CHANNELS.fit, (name, request) => {
    const height = fitSchema.safeParse(request)
    return height.success ? { value: { height: ports.fit(name, height.data) } } : { code: 'badInput' }
  })
  answer<WatchedChoice | null>(CHANNELS.chooseWatched, (name, request, event) => {
    const what = chooseSchema.safeParse(request)
    if (name !== 'start') return { code: 'notAllowed' }
    return what.success ? chooseWatched(event, what.data, ports.say) : { code: 'badInput' }
  })
  answer<WatchedChoice>(CHANNELS.checkWatched, (name, request) => {
    const path = pathSchema.safeParse(request)
    if (name !== 'start') return { code: 'notAllowed' }
    return path.success ? checkWatched(path.data, ports.say) : { code: 'watchNotFound' }
  })
  answer<JoyImported | null>(CHANNELS.importJoy, (name, _request, event) =>
    name === 'settings' ? ports.joyFiles.read(event) : { code: 'notAllowed' },
  )
  answer<boolean>(CHANNELS.exportJoy, (name, _request, event) =>
    name === 'settings' ? ports.joyFiles.write(event) : { code: 'notAllowed' },
  )
  answer<FoundNotes>(CHANNELS.findNotes, async (name, request) => {
    const wanted = findNotesSchema.safeParse(request)
    if (name !== 'words') return { code: 'notAllowed' }
    return wanted.success ? { value: await ports.findNotes(wanted.data) } : { code: 'badInput' }
  })
  answer<InsightsPage>(CHANNELS.getInsights, async (name, request) => {
    const wish = insightsSchema.safeParse(request)
    if (name !== 'insights') return { code: 'notAllowed' }
    if (!wish.success) return { code: 'badInput' }
    const page = await ports.insights(wish.data)
    return page === null ? { code: 'internal' } : { value: page }
  })
  answerExports(answer, ports.exporter)
  answerData(answer, ports.data, ports.copies, ports.openFolder)
  answerHistories(answer, ports.histories)
  answerSharedFolder(answer, ports.sharedFolder)
  answer<null>(CHANNELS.left, (name) => {
    ports.left(name)
    return { value: null }
  })
  answer<null>(CHANNELS.copy, async (_name, request) => {
    const wish = copySchema.safeParse(request)
    if (!wish.success) return { code: 'badInput' }
    if (!wish.data.isAsked) return { code: 'notAllowed' }
    await clipboard.writeText(wish.data.sentence)
    return { value: null }
  })
}

/** A window sends its own commands, and closes itself alone. */
const mayCommand = (name: WindowName, command: Command): boolean =>
  WINDOW_TABLE[name].commands.includes(command.type) && (command.type !== 'close' || command.window === name)
