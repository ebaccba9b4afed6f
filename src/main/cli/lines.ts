const LINE_END = 0x0a

/** Bytes as lines of UTF-8, whatever pieces they come in. What is held is never longer than a line may be. */
export interface Lines {
  /** The lines that are whole now; null when one is longer than it may be. */
  readonly take: (chunk: Uint8Array) => readonly string[] | null
}

/** @param longest bytes of a line, without its end */
export const createLines = (longest: number): Lines => {
  let held: readonly Uint8Array[] = []
  let length = 0
  return {
    take: (chunk) => {
      const lines: string[] = []
      let from = 0
      for (let end = chunk.indexOf(LINE_END); end !== -1; end = chunk.indexOf(LINE_END, from)) {
        const rest = chunk.subarray(from, end)
        if (length + rest.length > longest) return null
        lines.push(Buffer.concat([...held, rest]).toString('utf8'))
        held = []
        length = 0
        from = end + 1
      }
      if (from < chunk.length) {
        // A copy: the chunk may be a part of something much larger.
        const rest = Uint8Array.from(chunk.subarray(from))
        length += rest.length
        held = [...held, rest]
      }
      return length > longest ? null : lines
    },
  }
}
