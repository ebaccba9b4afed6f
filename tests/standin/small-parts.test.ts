import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { nativeImage } from '../../standin/image/native-image.ts'
import {
  fromChromium,
  isMapped,
  originOf,
  policyForChromium,
  registerScheme,
  toChromium,
} from '../../standin/session/schemes.ts'
import { WebRequest } from '../../standin/session/web-request.ts'
import { toDbusLabel } from '../../standin/tray/dbus-menu.ts'
import { toShortcut } from '../../standin/tray/shortcut.ts'
import { parseAccelerator } from '../../standin/x11/keyboard.ts'
import { strokeOf } from '../../standin/menu/key-codes.ts'
import { temporaryFolder } from './support/spawned.ts'

describe('schemes', () => {
  registerScheme('app')
  registerScheme('app-two')

  test.each([
    ['app://bundle/index.html?a=1#b', 'https://bundle.app.standin/index.html?a=1#b'],
    ['app://bundle', 'https://bundle.app.standin/'],
    ['app://bundle?x', 'https://bundle.app.standin/?x'],
    ['app-two://h/x', 'https://h.app-two.standin/x'],
  ])('%s is %s in Chromium', (own, chromium) => {
    expect(toChromium(own)).toBe(chromium)
    expect(isMapped(chromium)).toBe(true)
    expect(fromChromium(chromium).replace('bundle/?', 'bundle?')).toBe(own === 'app://bundle' ? 'app://bundle/' : own)
  })

  test.each(['https://example.com/', 'file:///a', 'data:text/html,x', 'about:blank'])('%s stays as it is', (url) => {
    expect(toChromium(url)).toBe(url)
    expect(fromChromium(url)).toBe(url)
  })

  test('origins and policies', () => {
    expect(originOf('app://bundle/x?y')).toBe('app://bundle')
    expect(originOf('data:text/html,x')).toBe('null')
    expect(policyForChromium("default-src 'self' app: app://bundle/x; img-src data:")).toBe(
      "default-src 'self' https://*.app.standin https://bundle.app.standin/x; img-src data:",
    )
  })
})

describe('images', () => {
  const red = (size: number): Buffer =>
    nativeImage
      .createFromBitmap(Buffer.alloc(size * size * 4, Buffer.from([0, 0, 255, 255])), { width: size, height: size })
      .toPNG()

  test('a file brings its @2x sibling', () => {
    using folder = temporaryFolder()
    writeFileSync(join(folder.path, 'icon.png'), red(16))
    writeFileSync(join(folder.path, 'icon@2x.png'), red(32))
    const image = nativeImage.createFromPath(join(folder.path, 'icon.png'))
    expect(image.getScaleFactors()).toEqual([1, 2])
    expect(image.getSize()).toEqual({ width: 16, height: 16 })
    expect(nativeImage.createFromBuffer(image.toPNG({ scaleFactor: 2 })).getSize()).toEqual({ width: 32, height: 32 })
  })

  test('resizing keeps the ratio and the colour; bitmaps are BGRA', () => {
    const image = nativeImage.createFromBuffer(red(20)).resize({ width: 5 })
    expect(image.getSize()).toEqual({ width: 5, height: 5 })
    expect([...image.toBitmap().subarray(0, 4)]).toEqual([0, 0, 255, 255])
  })

  test('what can’t be read is empty', () => {
    expect(nativeImage.createFromPath('/nowhere.png').isEmpty()).toBe(true)
    expect(nativeImage.createFromBuffer(Buffer.from('no picture')).isEmpty()).toBe(true)
    expect(nativeImage.createEmpty().getSize()).toEqual({ width: 0, height: 0 })
  })

  test('data URLs go both ways', () => {
    const url = nativeImage.createFromBuffer(red(3)).toDataURL()
    expect(nativeImage.createFromDataURL(url).getSize()).toEqual({ width: 3, height: 3 })
  })
})

test.each([
  ['&File', '_File'],
  ['Salt && Pepper', 'Salt & Pepper'],
  ['snake_case', 'snake__case'],
])('the label %s is %s over D-Bus', (label, dbus) => {
  expect(toDbusLabel(label)).toBe(dbus)
})

test('accelerators, for menus and for keys', () => {
  expect(toShortcut('CmdOrCtrl+Shift+K')).toEqual(['Control', 'Shift', 'k'])
  expect(parseAccelerator('CommandOrControl+Alt+K')).toEqual({ keysym: 0x6b, modifiers: 12 })
  expect(parseAccelerator('Shift+F5')).toEqual({ keysym: 0xffc2, modifiers: 1 })
  expect(parseAccelerator('Ctrl++')).toEqual({ keysym: 0x2b, modifiers: 4 })
  expect(parseAccelerator('Ctrl')).toBeUndefined()
  expect(parseAccelerator('A+B')).toBeUndefined()
})

test('accelerators are read as Electron reads them: plus is the shifted equals sign', () => {
  const none = { ctrl: false, shift: false, alt: false, meta: false }
  expect(strokeOf('CommandOrControl+Plus')).toEqual({ ...none, keyCode: 187, ctrl: true, shift: true })
  expect(strokeOf('Ctrl++')).toEqual(strokeOf('CommandOrControl+Plus'))
  expect(strokeOf('CmdOrCtrl+=')).toEqual({ ...none, keyCode: 187, ctrl: true })
  expect(strokeOf('Ctrl+-')).toEqual({ ...none, keyCode: 189, ctrl: true })
  expect(strokeOf('Alt+Shift+K')).toEqual({ ...none, keyCode: 75, alt: true, shift: true })
  expect(strokeOf('F11')).toEqual({ ...none, keyCode: 122 })
  expect(strokeOf('Ctrl')).toBeUndefined()
})

test('webRequest asks only for what its filter names', async () => {
  const webRequest = new WebRequest(() => undefined)
  webRequest.onBeforeRequest({ urls: ['https://*/secret*'] }, (_details: unknown, answer: (response: object) => void) =>
    answer({ cancel: true }),
  )
  const details = { id: 1, method: 'GET', resourceType: 'xhr', webContentsId: 1, referrer: '', timestamp: 0 }
  expect(await webRequest.before({ ...details, url: 'https://a.b/secret/1' })).toEqual({ cancel: true })
  expect(await webRequest.before({ ...details, url: 'https://a.b/open' })).toEqual({})
})
