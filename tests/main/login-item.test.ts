import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { autostartEntry, autostartFile, autostartItem, holdLoginItem } from '../../src/main/login-item.ts'

let home = ''
const file = () => autostartFile({}, home)
const hold = () => holdLoginItem(autostartItem(file(), ['/opt/Enough/enough']))

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'enough-login-'))
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

describe('the autostart entry', () => {
  test('lies where the desktop looks, and a relative XDG_CONFIG_HOME is ignored', () => {
    expect(autostartFile({}, '/home/kim')).toBe('/home/kim/.config/autostart/enough.desktop')
    expect(autostartFile({ XDG_CONFIG_HOME: '/cfg' }, '/home/kim')).toBe('/cfg/autostart/enough.desktop')
    expect(autostartFile({ XDG_CONFIG_HOME: 'cfg' }, '/home/kim')).toBe('/home/kim/.config/autostart/enough.desktop')
  })

  test('names the program so that spaces and signs are kept', () => {
    expect(autostartEntry(['/home/kim/My $Apps/50%/Enough.AppImage', '/a "b"'])).toContain(
      String.raw`Exec="/home/kim/My \\$Apps/50%%/Enough.AppImage" "/a \\"b\\""`,
    )
  })
})

describe('the start at login', () => {
  test('comes and goes with the setting, and leaves nothing', () => {
    const held = hold()
    expect(held(false)).toBeNull()
    expect(existsSync(file())).toBe(false)
    expect(held(true)).toEqual({ opens: true, refused: false })
    expect(readFileSync(file(), 'utf8')).toBe(autostartEntry(['/opt/Enough/enough']))
    expect(held(true)).toBeNull()
    expect(held(false)).toEqual({ opens: false, refused: false })
    expect(readdirSync(dirname(file()))).toEqual([])
  })

  test('is not written again while it is the same, and follows a program that moved', () => {
    hold()(true)
    const before = statSync(file()).ino
    hold()(true)
    expect(statSync(file()).ino).toBe(before)
    holdLoginItem(autostartItem(file(), ['/elsewhere/enough']))(true)
    expect(readFileSync(file(), 'utf8')).toContain('Exec="/elsewhere/enough"')
  })

  test('that was switched off in the desktop’s own settings stays off, until it is asked for again', () => {
    hold()(true)
    const off = `${readFileSync(file(), 'utf8')}Hidden=true\n`
    writeFileSync(file(), off)
    const held = hold()
    expect(held(true)).toEqual({ opens: false, refused: false })
    expect(readFileSync(file(), 'utf8')).toBe(off)
    expect(held(true)).toEqual({ opens: true, refused: false })
  })

  test('that can not be put in place is said to be off', () => {
    writeFileSync(join(home, '.config'), 'a file where a folder belongs')
    const held = hold()
    expect(held(false)).toBeNull()
    expect(held(true)).toEqual({ opens: false, refused: true })
    expect(held(false)).toBeNull()
    expect(held(true)).toEqual({ opens: false, refused: true })
  })

  test('that can not be taken away is said to be on', () => {
    const stubborn = holdLoginItem({
      isOn: () => true,
      turn: (on) => {
        if (!on) throw new Error('read-only')
      },
    })
    expect(stubborn(true)).toEqual({ opens: true, refused: false })
    expect(stubborn(false)).toEqual({ opens: true, refused: true })
  })
})
