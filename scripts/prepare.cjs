'use strict'
// Old syntax on purpose: an old Node has to get far enough to print one clear line.
var nodeRefusal = require('./lib/node-version.cjs')
var refusal = nodeRefusal(process.versions.node)
if (refusal) {
  console.error(refusal)
  process.exitCode = 1
} else {
  void import('./prepare.mjs').then(function (script) {
    return script.main(process.argv.slice(2), process.env)
  })
}
