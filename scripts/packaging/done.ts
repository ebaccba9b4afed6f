import { run } from '../lib/processes.mjs'

/** Runs a program to its good end. @throws with what it said, when it comes to another */
export const done = async (program: string, args: readonly string[]): Promise<void> => {
  const { code, output } = await run(program, args)
  if (code !== 0) throw new Error(`${program} ended with ${code}: ${output.trim()}`)
}
