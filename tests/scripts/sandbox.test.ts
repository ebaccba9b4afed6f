import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sandboxRemedy } from '../../scripts/lib/sandbox.mjs'
import { folderWith } from './folder.ts'

const APPARMOR = 'sys/kernel/apparmor_restrict_unprivileged_userns'
const executable = '/opt/enough/electron'
const setuidRoot = { uid: 0, mode: 0o104755 }
const plain = { uid: 1000, mode: 0o100755 }

/** Asks for the remedy on a system with these kernel settings. */
function remedy(settings: Readonly<Record<string, string>>, situation: object = {}): string | null {
  const proc = folderWith(settings)
  return sandboxRemedy({
    executable,
    isRoot: false,
    proc,
    profiles: join(proc, 'none'),
    stat: () => plain,
    ...situation,
  })
}

test("Ubuntu's refusal is answered with the exact commands", () => {
  expect(remedy({ [APPARMOR]: '1\n' })?.split('\n')).toEqual([
    "This system keeps Electron's sandbox from starting (kernel.apparmor_restrict_unprivileged_userns = 1). Either of these lets it start:",
    "  sudo chown root:root '/opt/enough/chrome-sandbox' && sudo chmod 4755 '/opt/enough/chrome-sandbox'",
    '  sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0',
    'The first is the narrower one. Or run it on the stand-in: ENOUGH_HOST=standin npm start',
  ])
})

test.each([
  ['user namespaces that are switched off', 'sys/kernel/unprivileged_userns_clone', 'unprivileged_userns_clone=1'],
  ['user namespaces that are limited to none', 'sys/user/max_user_namespaces', 'max_user_namespaces=15000'],
])('%s are recognised too', (_name, setting, command) => {
  expect(remedy({ [setting]: '0\n' })).toContain(command)
})

test('a system that allows the sandbox needs nothing', () => {
  expect(remedy({ [APPARMOR]: '0\n', 'sys/kernel/unprivileged_userns_clone': '1\n' })).toBeNull()
  expect(remedy({})).toBeNull()
})

test('nothing stands in the way of a helper that belongs to root and is setuid', () => {
  expect(remedy({ [APPARMOR]: '1\n' }, { stat: () => setuidRoot })).toBeNull()
  expect(remedy({ [APPARMOR]: '1\n' }, { stat: () => ({ ...setuidRoot, uid: 1000 }) })).not.toBeNull()
})

test('a profile for this Electron is enough', () => {
  const profiles = folderWith({ enough: `profile enough ${executable} flags=(unconfined) { userns, }` })
  expect(remedy({ [APPARMOR]: '1\n' }, { profiles })).toBeNull()
})

test('root runs without the sandbox anyway', () => {
  expect(remedy({ [APPARMOR]: '1\n' }, { isRoot: true })).toBeNull()
})
