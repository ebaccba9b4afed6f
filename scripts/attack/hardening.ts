import { Random } from '../../bench/timing/random.ts'
import type { CaseResult, Family, Rig } from './case.ts'
import { drawnAddress, OUTSIDE } from './hardening/addresses.ts'
import { ASKINGS, GOINGS, OPENINGS } from './hardening/page-code.ts'
import { serve } from './hardening/serve.ts'
import { askFor, goElsewhere, openWindows, type Tried } from './hardening/try-code.ts'

const DRAWN = 4_000
const AT_ONCE = 200

const result = (name: string, { attempted, through }: Tried): CaseResult => ({
  name,
  attempted,
  refused: attempted - through.length,
  ...(through.length === 0 ? {} : { note: through.slice(0, 3).join(', ').slice(0, 200) }),
})

/** What one of the app's own pages holds, and nothing else that could be served. */
const isOwnPage = (text: string): boolean =>
  text === '' || text.includes('<div id="root">') || text.includes('id="root"')

async function* addresses(rig: Rig): AsyncIterable<CaseResult> {
  const random = new Random(rig.seed)
  const run = await rig.launch({ args: ['--show=start'] })
  const tried = async (urls: readonly string[]): Promise<Tried> => {
    const through: string[] = []
    for (let from = 0; from < urls.length; from += AT_ONCE) {
      const some = urls.slice(from, from + AT_ONCE)
      const served = await serve(run.app, some)
      through.push(...some.filter((_url, index) => !isOwnPage(served[index]?.text ?? '')))
    }
    return { attempted: urls.length, through }
  }
  yield result('addresses outside the folder of the pages', await tried(OUTSIDE))
  yield result('drawn addresses', await tried(Array.from({ length: DRAWN }, () => drawnAddress(random))))
  await run.quit()
}

async function* pages(rig: Rig): AsyncIterable<CaseResult> {
  const run = await rig.launch({ args: ['--show=start'] })
  const page = await run.window('start')
  for (const way of Object.keys(GOINGS)) yield result(`a page goes elsewhere: ${way}`, await goElsewhere(page, way))
  for (const way of Object.keys(OPENINGS))
    yield result(`a page opens a window: ${way}`, await openWindows(run.app, page, way))
  for (const what of Object.keys(ASKINGS)) yield result(`a page asks for: ${what}`, await askFor(page, what))
  await run.quit()
}

export const hardening: Family = {
  name: 'hardening',
  run: async function* (rig) {
    yield* addresses(rig)
    yield* pages(rig)
  },
}
