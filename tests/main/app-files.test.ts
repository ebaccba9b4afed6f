import { describe, expect, test } from 'vitest'
import { fileOf } from '../../src/main/app-files.ts'

const FOLDER = '/opt/enough/renderer'

describe('the address of a file of the app', () => {
  test.each([
    ['app://bundle/index.html', '/opt/enough/renderer/index.html'],
    ['app://bundle/assets/main-a1.js?x=1#/start', '/opt/enough/renderer/assets/main-a1.js'],
    ['app://bundle/a%20b.css', '/opt/enough/renderer/a b.css'],
  ])('%s is served', (url, file) => {
    expect(fileOf(url, FOLDER)).toBe(file)
  })

  test.each([
    'app://other/index.html',
    'file:///etc/passwd',
    'https://bundle/index.html',
    'app://bundle/..%2f..%2fetc/passwd',
    'app://bundle/assets/..%5c..%5csecret',
    'app://bundle/%00index.html',
    'app://bundle/%E0%A4%A',
    'app://bundle',
    'app://bundle/',
    'no address',
  ])('%s leads nowhere', (url) => {
    const file = fileOf(url, FOLDER)
    expect(file === null || file === `${FOLDER}/`).toBe(true)
  })

  test('dots that the address itself resolves can not climb out', () => {
    expect(fileOf('app://bundle/%2e%2e/secret', FOLDER)).toBe('/opt/enough/renderer/secret')
    expect(fileOf('app://bundle/../../etc/passwd', FOLDER)).toBe('/opt/enough/renderer/etc/passwd')
  })
})
