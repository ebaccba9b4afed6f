/**
 * CSV read as RFC 4180 describes it, one character after the other; an independent reader for what the app writes.
 * @throws where a quoted cell never ends, or something follows its quote
 */
export const readCsv = (csv: string): readonly (readonly string[])[] => {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let at = 0
  const endCell = (): void => {
    row.push(cell)
    cell = ''
  }
  const endRow = (): void => {
    endCell()
    rows.push(row)
    row = []
  }
  while (at < csv.length) {
    const letter = csv[at]
    if (letter === '"' && cell === '') {
      const [text, after] = readQuoted(csv, at)
      cell = text
      at = after
      if (at < csv.length && csv[at] !== ',' && !csv.startsWith('\r\n', at)) throw new Error(`after a quote at ${at}`)
      if (at >= csv.length) endRow()
      continue
    }
    if (letter === ',') endCell()
    else if (csv.startsWith('\r\n', at)) {
      endRow()
      at += 1
    } else cell += letter ?? ''
    at += 1
  }
  if (row.length > 0 || cell !== '') endRow()
  return rows
}

const readQuoted = (csv: string, from: number): readonly [text: string, after: number] => {
  let text = ''
  for (let at = from + 1; at < csv.length; at += 1) {
    if (csv[at] !== '"') text += csv[at] ?? ''
    else if (csv[at + 1] === '"') {
      text += '"'
      at += 1
    } else return [text, at + 1]
  }
  throw new Error(`a quote without end at ${from}`)
}
