// Every kind of loop. A new one is a file here and a line below (docs/loops.md).
export { backAndForth } from './back-and-forth.ts'
export { tinyEdits } from './tiny-edits.ts'
export { churn } from './churn.ts'
export { hotspot } from './hotspot.ts'
export { looking } from './looking.ts'
export { rerun } from './rerun.ts'
export { returning } from './returning.ts'
export { reopened } from './reopened.ts'
