import { setImmediate } from 'node:timers/promises'
import { RECORDING_VERSION, type Recording } from '@core/recording/recording.ts'
import { withoutTexts } from '@core/recording/without-texts.ts'

/** So many steps are written before others have their turn. */
const AT_A_TIME = 50

/** The file of a recording, in parts, one line a step; every text in it is replaced before a part is handed on. */
export const recordingParts = async function* ({ begins, steps }: Recording, version: string): AsyncGenerator<string> {
  const without = withoutTexts()
  const head = { recording: RECORDING_VERSION, app: version, begins: without.state(begins) }
  yield `${JSON.stringify(head).slice(0, -1)},"steps":[`
  for (let from = 0; from < steps.length; from += AT_A_TIME) {
    await setImmediate()
    const lines = steps.slice(from, from + AT_A_TIME).map((step) => JSON.stringify(without.step(step)))
    yield `${from === 0 ? '\n' : ',\n'}${lines.join(',\n')}`
  }
  yield '\n]}\n'
}
