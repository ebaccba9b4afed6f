import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'
import type { GuidePage } from '../../src/shared/guide.ts'
import { pageOf } from './page-of.ts'

const ASKED = /\.(?:md|html)\?page$/u

/**
 * Makes `….md?page` and `….html?page` a page of the guide, with its pictures as files of the app.
 * @param root of the project, an absolute path
 */
export const guidePages = (root: string): Plugin => ({
  name: 'guide-pages',
  enforce: 'pre',
  load(id) {
    if (!ASKED.test(id)) return null
    const file = id.slice(0, id.indexOf('?'))
    this.addWatchFile(file)
    return { code: codeOf(pageOf(readFileSync(file, 'utf8'), { file, root })), moduleType: 'js' }
  },
})

/** A module that holds the page. Pictures are imported, so that the build takes them along. */
const codeOf = (page: GuidePage): string => {
  const files: string[] = []
  const placed = JSON.stringify(page, (key, value: unknown) => {
    if ((key !== 'light' && key !== 'dark') || typeof value !== 'string') return value
    if (!files.includes(value)) files.push(value)
    return `picture:${files.indexOf(value)}`
  })
  return [
    ...files.map((file, index) => `import picture${index} from ${JSON.stringify(file)}`),
    `export default ${placed.replaceAll(/"picture:(\d+)"/gu, 'picture$1')}`,
  ].join('\n')
}
