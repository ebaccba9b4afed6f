/**
 * What makes a spreadsheet take a cell for a formula: `=`, `+`, `-`, `@` and their wide forms, a tab, a line end or
 * another control at the start. Space, invisible marks and apostrophes before them change nothing for a spreadsheet that trims or hides them.
 * Source: OWASP, CSV injection.
 */
const FORMULA = /^['\s\p{Cf}]*(?:[\p{Cc}\u2028\u2029]|[=+\-@\u2212\uff1d\uff0b\uff0d\uff20\ufe62\ufe63\ufe66\ufe6b])/u

/**
 * A cell that no spreadsheet reads as a formula: one that could be gets an apostrophe in front. Nothing else is changed.
 * It can be taken back: where an apostrophe is followed by what would have got one, exactly one goes.
 */
export const guardCell = (written: string): string => (FORMULA.test(written) ? `'${written}` : written)
