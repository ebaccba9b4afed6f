import type { Why } from '../imports/found.ts'
import type { Unsaid } from '../imports/todo-txt.ts'
import type { LocalDay } from '../time.ts'
import type { Program } from '../timebox/origin.ts'

type Nothing = Readonly<Record<never, never>>
interface Counted {
  readonly count: number
}
interface Date {
  readonly date: LocalDay
}

/** What is said while a history of another program is taken in, with the values each sentence needs. */
export type ImportTexts = {
  'imports.holds': Counted & { readonly program: string; readonly from: Date; readonly to: Date }
  'imports.holdsOn': Counted & { readonly program: string; readonly day: Date }
  'imports.tasks': Counted & { readonly program: string }
  'imports.offered': Nothing
  'imports.daysAlone': Nothing
  'imports.columns': { readonly columns: string }
  'imports.here': Counted
  'imports.left': Counted & { readonly why: string }
  'imports.leftAt': Counted & { readonly why: string; readonly lines: string }
  'imports.taken': Counted
  'imports.takenBack': Counted
  'imports.asks.form': Nothing
  'imports.asks.columns': Nothing
  'imports.asks.dates': Nothing
} & {
  readonly [Key in `imports.program.${Program}` | `imports.why.${Why}` | `imports.unsaid.${Unsaid}`]: Nothing
}
