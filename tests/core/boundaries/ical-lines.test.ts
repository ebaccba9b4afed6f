import { describe, expect, test } from 'vitest'
import { componentsOf, escaped, folded, unescaped } from '@core/boundaries/ical-lines.ts'

const calendar = (...lines: readonly string[]): string => ['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR'].join('\r\n')
/** The lines of the calendar itself, as they are understood: `NAME{PARAMETER=VALUE}:value`. */
const understood = (text: string): readonly string[] | undefined =>
  componentsOf(text)
    ?.find(({ name }) => name === 'VCALENDAR')
    ?.properties.map(({ name, parameters, value }) => {
      const named = [...parameters].map(([key, written]) => `${key}=${written}`)
      return `${name}{${named.join('|')}}:${value}`
    })

describe('a line of a calendar file', () => {
  test.each([
    ['SUMMARY:Tea', 'SUMMARY{}:Tea'],
    ['summary:Tea: with cake; and more', 'SUMMARY{}:Tea: with cake; and more'],
    ['SUMMARY:', 'SUMMARY{}:'],
    ['X-9:Two \u2028 lines of one text', 'X-9{}:Two \u2028 lines of one text'],
    ['DTSTART;tzid=Europe/Berlin;VALUE=DATE:x', 'DTSTART{TZID=Europe/Berlin|VALUE=DATE}:x'],
    ['DTSTART;TZID="Europe: Berlin; Mitte";VALUE=DATE:x', 'DTSTART{TZID=Europe: Berlin; Mitte|VALUE=DATE}:x'],
    ['ATTENDEE;MEMBER="mailto:a","mailto:b":x', 'ATTENDEE{MEMBER=mailto:a}:x'],
    ['ATTENDEE;MEMBER=one,two;ROLE=CHAIR:x', 'ATTENDEE{MEMBER=one,two|ROLE=CHAIR}:x'],
    ['ATTENDEE;MEMBER="a;b","mailto:bc";ROLE=CHAIR:x', 'ATTENDEE{MEMBER=a;b|ROLE=CHAIR}:x'],
    ['\uFEFFSUMMARY:Tea', undefined],
    ['SUM MARY:Tea', undefined],
    ['!SUMMARY:Tea', undefined],
    ['SUMMARY', undefined],
    ['DTSTART;TZID:x', undefined],
    ['', undefined],
  ])('%j is read as %j', (line, expected) => {
    expect(understood(calendar(line))).toEqual(expected === undefined ? [] : [expected])
  })

  test.each([
    ['X:one\r\n  two', 'X{}:one two'],
    ['X:one\n two', 'X{}:onetwo'],
    ['X:one\r\n\ttwo', 'X{}:onetwo'],
    ['X:one\n\ttwo', 'X{}:onetwo'],
  ])('that was folded is put together: %j', (written, expected) => {
    expect(understood(calendar(written))).toEqual([expected])
  })

  test.each(['\r\n', '\n'])('may end with %j', (end) => {
    expect(understood(calendar('A:1', 'B:2').replaceAll('\r\n', end))).toEqual(['A{}:1', 'B{}:2'])
  })
})

describe('a calendar file', () => {
  test.each(['BEGIN:VCALENDAR', '\uFEFFBEGIN:VCALENDAR', 'begin:vcalendar', ' BEGIN:VCALENDAR '])(
    'may begin with %j',
    (first) => {
      expect(componentsOf(`${first}\r\nBEGIN:VEVENT\r\nEND:VEVENT`)).toEqual([{ name: 'VEVENT', properties: [] }])
    },
  )

  test.each(['', 'BEGIN:VCARD', '\r\nBEGIN:VCALENDAR'])('is not %j', (first) => {
    expect(componentsOf(`${first}\r\nBEGIN:VEVENT\r\nEND:VEVENT`)).toBeNull()
  })

  test('gives every part its own lines, those after an inner part too', () => {
    const text = calendar(
      'BEGIN: vevent ',
      'SUMMARY:Outer',
      'BEGIN:VALARM',
      'SUMMARY:Inner',
      'END:VALARM',
      'LOCATION:Outer',
      'END:VEVENT',
      'VERSION:2.0',
    )
    const found = componentsOf(text)?.map(({ name, properties }) => [name, properties.map(({ value }) => value)])
    expect(found).toEqual([
      ['VALARM', ['Inner']],
      ['VEVENT', ['Outer', 'Outer']],
      ['VCALENDAR', ['2.0']],
    ])
  })

  test('may end too often, and have lines outside of it', () => {
    expect(understood(calendar('A:1', 'END:VCALENDAR', 'B:2', 'END:VEVENT'))).toEqual(['A{}:1'])
  })
})

describe('a text in a calendar file', () => {
  test.each([
    ['Tea, cake', 'Tea\\, cake'],
    ['one; two', 'one\\; two'],
    ['back\\slash', 'back\\\\slash'],
    ['two\nlines', 'two\\nlines'],
    ['two\r\nlines', 'two\\nlines'],
  ])('%j is written as %j, and read back', (text, written) => {
    expect(escaped(text)).toBe(written)
    expect(unescaped(written)).toBe(text.replace('\r', ''))
  })

  test('has a new line also where it is written with a capital', () => {
    expect(unescaped('two\\Nlines \\x')).toBe('two\nlines \\x')
  })
})

/** Folded in the plainest way: as many whole characters as fit in 75 octets, the space of a new line being one. */
const foldedByHand = (text: string): string => {
  const lines = ['']
  for (const character of text) {
    const last = lines.at(-1) ?? ''
    if (Buffer.byteLength(last + character) > 75) lines.push(` ${character}`)
    else lines[lines.length - 1] = last + character
  }
  return lines.join('\r\n')
}

describe('a line that is written', () => {
  // The first and the last character of each length in UTF-8.
  const characters = ['a', '\u007f', '\u0080', '\u07ff', '\u0800', '\uffff', '\u{10000}', '\u{10ffff}']
  const written = characters.flatMap((one) =>
    [0, 1, 2, 3].flatMap((before) =>
      [17, 18, 19, 24, 25, 37, 38, 74, 75, 76, 150].map((many) => 'x'.repeat(before) + one.repeat(many)),
    ),
  )

  test('is folded where 75 octets are full, and nowhere else', () => {
    for (const text of written) expect(folded([text])).toBe(`${foldedByHand(text)}\r\n`)
  })

  test('ends as the format wants it, also when it is one of several', () => {
    expect(folded(['A:1', 'B:2'])).toBe('A:1\r\nB:2\r\n')
  })
})
