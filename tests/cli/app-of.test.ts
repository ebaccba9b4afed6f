import { expect, test } from 'vitest'
import { appOf } from '../../src/cli/app-of.ts'

const checkout = { platform: 'linux', isProgram: false, execPath: '/usr/bin/node', root: '/home/ana/enough' } as const
const program = { isProgram: true, root: '/', jsonAt: () => undefined } as const

test('in a checkout the app is started on the host that was prepared last', () => {
  const asked: string[] = []
  const jsonAt = (path: string): unknown => {
    asked.push(path)
    return { name: 'standin', executable: '/home/ana/enough/standin/electron-exec.sh', switches: ['--no-sandbox'] }
  }
  expect(appOf({ ...checkout, jsonAt })).toEqual({
    file: '/home/ana/enough/standin/electron-exec.sh',
    args: ['--no-sandbox', '/home/ana/enough', '--quietly'],
  })
  expect(asked).toEqual(['/home/ana/enough/node_modules/.enough/host.json'])
})

test.each([undefined, null, 'host', {}, { executable: 7 }])(
  'where nothing was prepared none is guessed: %j',
  (host) => {
    expect(appOf({ ...checkout, jsonAt: () => host })).toBeNull()
  },
)

test.each([
  ['linux', '/opt/Enough/resources/cli/enough', '/opt/Enough/enough'],
  [
    'darwin',
    '/Applications/Enough.app/Contents/Resources/cli/enough',
    '/Applications/Enough.app/Contents/MacOS/Enough',
  ],
  ['win32', '/c/Enough/resources/cli/enough.exe', '/c/Enough/Enough.exe'],
])('in a package it is the app that it lies in: %s', (platform, execPath, file) => {
  expect(appOf({ ...program, platform, execPath })).toEqual({ file, args: ['--quietly'] })
})
