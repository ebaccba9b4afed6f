import { dirname, join } from 'node:path'

/**
 * Takes the place of @mapbox/node-pre-gyp in packages, which brings 150 packages along to do this (docs/decisions/0038).
 * `find` says where get-windows keeps its native part for Windows, by the pattern in get-windows' own package.json. Where
 * there is none, get-windows finds no title.
 */
// oxlint-disable-next-line import/no-default-export -- it is taken by get-windows as that
export default {
  /** @param {string} manifest get-windows' package.json */
  find: (manifest) => {
    const part = `napi-9-${process.platform}-unknown-${process.arch}`
    return join(dirname(manifest), 'lib', 'binding', part, 'node-get-windows.node')
  },
}
