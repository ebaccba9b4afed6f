import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { changeOf, short, type Mutant } from './mutant.ts'

/** A mutant that no test can tell from the product, with the reason. */
const excusedSchema = z.object({
  file: z.string(),
  /** the line it is in, without its indent */
  code: z.string(),
  change: z.string(),
  because: z.string().min(10),
})
export type Excused = Readonly<z.infer<typeof excusedSchema>>

/** All of them, as `tests/core/mutants-left.json` lists them. */
export const readExcused = (file: string): readonly Excused[] =>
  z.array(excusedSchema).parse(JSON.parse(readFileSync(file, 'utf8')))

/** Whether an entry of the list speaks of a mutant: by its code, not by its line, so that it outlives other changes. */
export const speaksOf = ({ file, code, change }: Excused, mutant: Mutant): boolean =>
  file === mutant.file && code === short(mutant.code) && change === changeOf(mutant)

/** The entry that a mutant would have. */
export const entryOf = (mutant: Mutant): Omit<Excused, 'because'> => ({
  file: mutant.file,
  code: short(mutant.code),
  change: changeOf(mutant),
})
