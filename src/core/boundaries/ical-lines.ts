/** One line of a calendar file: its name, its parameters by name, and its value as it is written. */
export interface Property {
  readonly name: string
  readonly parameters: ReadonlyMap<string, string>
  readonly value: string
}

/** What is between a BEGIN and its END: its own lines, without those of parts inside of it. */
export interface Component {
  readonly name: string
  readonly properties: readonly Property[]
}

const LINE = /^([A-Za-z0-9-]+)((?:;[A-Za-z0-9-]+=(?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)*):(.*)/su
const PARAMETER = /;([A-Za-z0-9-]+)=("[^"]*"|[^;:]*)/gu

const propertyOf = (line: string): Property | null => {
  const [, name, parameters = '', value = ''] = LINE.exec(line) ?? []
  if (name === undefined) return null
  const pairs = [...parameters.matchAll(PARAMETER)].map(
    ([, key = '', written = '']) => [key.toUpperCase(), written.replaceAll('"', '')] as const,
  )
  return { name: name.toUpperCase(), parameters: new Map(pairs), value }
}

/**
 * The components of a calendar file (RFC 5545, 3.1), in the order of their ends. Folded lines are put together, lines
 * that are none are left out.
 * @returns null when it is no calendar file
 */
export const componentsOf = (text: string): readonly Component[] | null => {
  const lines = text.replaceAll(/\r?\n[ \t]/gu, '').split(/\r?\n/u)
  // A byte order mark is trimmed as well.
  if (lines[0]?.trim().toUpperCase() !== 'BEGIN:VCALENDAR') return null
  const open: { readonly name: string; readonly properties: Property[] }[] = []
  const done: Component[] = []
  for (const line of lines) {
    const property = propertyOf(line)
    if (property?.name === 'BEGIN') open.push({ name: property.value.trim().toUpperCase(), properties: [] })
    else if (property?.name === 'END') done.push(...open.splice(-1))
    else if (property !== null) open.at(-1)?.properties.push(property)
  }
  return done
}

/** A text as it is meant: `\n` is a new line, `\,` a comma. */
export const unescaped = (value: string): string =>
  value.replaceAll(/\\([\\;,nN])/gu, (_all, letter: string) => (letter.toLowerCase() === 'n' ? '\n' : letter))

/** A text as it is written. */
export const escaped = (text: string): string =>
  text.replaceAll(/[\\;,]/gu, (letter) => `\\${letter}`).replaceAll(/\r?\n/gu, '\\n')

const FOLD_AT = 75

/** How many octets a character has in UTF-8. */
const octets = (character: string): number => {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x10000 ? 3 : 4
}

/** Lines as a file holds them: none longer than 75 octets, each ended as the format wants it. */
export const folded = (lines: readonly string[]): string => lines.map((line) => `${foldedLine(line)}\r\n`).join('')

const foldedLine = (line: string): string => {
  let written = ''
  let length = 0
  for (const character of line) {
    if (length + octets(character) > FOLD_AT) {
      written += '\r\n '
      length = 1
    }
    written += character
    length += octets(character)
  }
  return written
}
