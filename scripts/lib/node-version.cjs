'use strict'
// Old syntax on purpose, see prepare.cjs.

/** The oldest Node that can run `npm ci` and the scripts. The project brings its own newer Node. */
var OLDEST = 20

/**
 * Says why this Node cannot be used.
 *
 * @param {string} version as in `process.versions.node`
 * @returns {string | null} one line for the person, or null when the version is fine
 */
module.exports = function nodeRefusal(version) {
  var major = parseInt(version, 10)
  if (major >= OLDEST) return null
  return (
    'Enough needs Node ' +
    OLDEST +
    ' or newer, and this is Node ' +
    version +
    '. Install a newer one and run the same command again.'
  )
}
