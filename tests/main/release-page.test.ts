import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { RELEASES } from '@shared/identity.ts'
import { handedOn } from '../support/fake-electron.ts'
import { openReleasePage } from '../../src/main/release-page.ts'

const manifest = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as {
  readonly homepage: string
  readonly repository: { readonly url: string }
}

test('the page of all versions is handed to the browser, and nothing with it', async () => {
  const started: string[] = []
  await openReleasePage({
    asOthersAre: (start) => {
      started.push('as others are')
      return start()
    },
  })
  expect([started, handedOn]).toEqual([['as others are'], [`${manifest.homepage}/releases`]])
  expect(new URL(RELEASES)).toMatchObject({ protocol: 'https:', search: '', hash: '' })
})

test('a system without a browser costs nobody anything', async () => {
  await expect(openReleasePage({ asOthersAre: () => Promise.reject(new Error('no browser')) })).resolves.toBeUndefined()
})

test('the project lives where package.json says', () => {
  expect(manifest.repository.url).toBe(`git+${manifest.homepage}.git`)
})
