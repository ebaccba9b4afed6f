import { expect, test } from 'vitest'
import { typedFolders } from '../../scripts/lib/checks.mjs'
import { chooseStages } from '../../scripts/lib/stages.mjs'
import { folderWith } from './folder.ts'

const names = (chosen: ReturnType<typeof chooseStages>): readonly string[] => chosen.stages.map(({ name }) => name)

test('npm test runs every stage but the long ones, the quick ones first', () => {
  expect(names(chooseStages([], false))).toEqual(['check', 'core', 'main', 'standin', 'scripts', 'renderer', 'e2e'])
})

test('npm run test:long runs the long ones', () => {
  expect(names(chooseStages([], true))).toEqual(['scenes', 'e2e-long', 'examples', 'smoke', 'packages'])
})

test('named stages run in their usual order', () => {
  expect(names(chooseStages(['e2e', 'core'], false))).toEqual(['core', 'e2e'])
})

test('an unknown name is told', () => {
  expect(chooseStages(['core', 'cores'], false).unknown).toEqual(['cores'])
})

test('every folder with a tsconfig.json is type-checked, installed and built ones aside', () => {
  const root = folderWith({
    'tsconfig.json': '{ "files": [], "references": [] }',
    'src/core/tsconfig.json': '{}',
    'tests/tsconfig.json': '{}',
    'tests/deep/er/tsconfig.json': '{}',
    'node_modules/x/tsconfig.json': '{}',
    'out/tsconfig.json': '{}',
  })
  expect(typedFolders(root)).toEqual(['tests', 'src/core'])
})
