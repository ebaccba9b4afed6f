import { test as property } from '@fast-check/vitest'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { minutes } from '@core/time.ts'
import { linkIn, readLink } from '../../src/main/deep-link.ts'

describe('a link', () => {
  test.each<[string, object]>([
    ['enough://start', { title: '' }],
    ['enough://start/?task=Reply%20to%20Priya&cap=25', { title: 'Reply to Priya', cap: minutes(25) }],
    ['ENOUGH://START?task=a+b&cap=1h30m', { title: 'a b', cap: minutes(90) }],
    [
      'enough://start?task=%C3%9Cbergabe%20%F0%9F%91%A9%E2%80%8D%F0%9F%91%A7&mark=one&mark=two&if-then=Send&project=Beta&kind=code',
      { title: 'Übergabe 👩‍👧', marks: ['one', 'two'], ifThen: 'Send', project: 'Beta', kind: 'code' },
    ],
    ['enough://start?task=a%0Ab%1B%5B31m&utm_source=x', { title: 'a b [31m' }],
    ['enough://start?task=%E0%A4%A', { title: '�%A' }],
  ])('%s offers a start', (link, offered) => {
    const read = readLink(link)
    expect(read).toEqual({ command: { type: 'offerStart', ...offered } })
  })

  test.each([
    ['enough://ship', 'linkNotRead'],
    ['enough://start/ship?task=a', 'linkNotRead'],
    ['enough:start?task=a', 'linkNotRead'],
    ['enough://', 'linkNotRead'],
    ['enough://[', 'linkNotRead'],
    ['https://start?task=a', 'linkNotRead'],
    ['enough://start?kind=poem', 'linkNotRead'],
    [`enough://start?task=${'x'.repeat(301)}`, 'titleTooLong'],
    [`enough://start?task=${'x'.repeat(9_000)}`, 'linkNotRead'],
    ['enough://start?cap=0', 'capOutOfRange'],
    ['enough://start?cap=9h', 'capOutOfRange'],
    ['enough://start?cap=soon', 'capOutOfRange'],
    ['enough://start?mark=1&mark=2&mark=3&mark=4', 'tooManyMarks'],
    [`enough://start?if-then=${'x'.repeat(1001)}`, 'textTooLong'],
  ])('%s offers nothing', (link, code) => {
    expect(readLink(link)).toEqual({ code })
  })

  property.prop([fc.string({ unit: 'binary' }), fc.webQueryParameters()])(
    'can do nothing but offer a start, whatever it holds',
    (host, query) => {
      for (const link of [`enough://${host}?${query}`, `enough://start?${query}`, `enough:${host}`]) {
        const read = readLink(link)
        if ('command' in read) expect(read.command.type).toBe('offerStart')
      }
    },
  )

  test.each([
    [['electron', '.', 'enough://start?task=a'], 'enough://start?task=a'],
    [['electron', '.', '--show=start'], null],
    [['electron', '.', 'x-enough://start', 'https://enough://start'], null],
    [['electron', '.', 'Enough://start', 'enough://second'], 'Enough://start'],
  ])('is found among what a start was given: %j', (argv, link) => {
    expect(linkIn(argv)).toBe(link)
  })
})
