import { makeBridge } from './bridge.ts'
import { makeCodec } from './codec.ts'
import { isolatedWorld, type PreloadInfo } from './isolated-world.ts'
import { mainWorld } from './main-world.ts'

/** The name Electron gives the preload's world. */
export const ISOLATED_WORLD = 'Electron Isolated Context'

/** The name of the binding that only the isolated world sees. */
export const BINDING = '__standin'

const TOOLS = `{ makeCodec: ${makeCodec.toString()}, makeBridge: ${makeBridge.toString()} }`

/** The script for the page's own world. `secret` is shared by the two worlds of one page only. */
export function mainWorldSource(secret: string): string {
  return `(${mainWorld.toString()})(${TOOLS}, ${JSON.stringify(secret)})`
}

/** The script for the isolated world; `preload` is the text of the preload, one CommonJS file. */
export function isolatedWorldSource(secret: string, info: PreloadInfo, preload: string | undefined): string {
  const wrapped =
    preload === undefined
      ? 'undefined'
      : `function (require, module, exports, process, setImmediate, global) {${preload}\n}`
  const args = [TOOLS, JSON.stringify(secret), JSON.stringify(BINDING), JSON.stringify(info), wrapped]
  return `(${isolatedWorld.toString()})(${args.join(', ')})`
}
