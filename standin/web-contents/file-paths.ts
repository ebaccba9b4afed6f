import type { Page } from '../page/page.ts'

/** Finds the paths of the files a page was given, for `webUtils.getPathForFile`. */
export async function pathsOfFiles(page: Page, id: number, count: number): Promise<void> {
  const paths: string[] = []
  for (let at = 0; at < count; at++) {
    const objectId = await page.worlds.doorHandle('fileOf', id, at).catch(() => undefined)
    const info =
      objectId === undefined
        ? undefined
        : await page.session.send('DOM.getFileInfo', { objectId }).catch(() => undefined)
    paths.push(info?.path ?? '')
  }
  await page.worlds.door('filePaths', id, paths)
}
