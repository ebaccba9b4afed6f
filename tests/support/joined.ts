/** All parts of a text that comes in parts. */
export const joined = async (parts: AsyncIterable<string>): Promise<string> => {
  const all: string[] = []
  for await (const part of parts) all.push(part)
  return all.join('')
}
