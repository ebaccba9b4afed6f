import texts from './en.json' with { type: 'json' }

type Sentences = typeof texts
/** Sentences of the command by name; those of one group lie under it. */
export type Said = { readonly [Key in keyof Sentences]: Sentences[Key] extends string ? Key : never }[keyof Sentences]

/** A sentence, with values in the place of their names. */
export const say = (key: Said, values: Readonly<Record<string, string>> = {}): string =>
  texts[key].replaceAll(/\{\{(\w+)\}\}/gu, (_whole, name: string) => values[name] ?? '')

/** A sentence of a group: what a command, an option or a word is for. */
export const sayOf = (group: 'command' | 'detail' | 'operand' | 'option' | 'codes', name: string): string => {
  const sentences: Readonly<Record<string, string>> = texts[group]
  return sentences[name] ?? ''
}
