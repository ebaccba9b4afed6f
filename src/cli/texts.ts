import { languageOf, localeOf, sourceOf, type Spoken } from '../shared/languages.ts'
import de from './de.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }
import es from './es.json' with { type: 'json' }
import ja from './ja.json' with { type: 'json' }

type Sentences = typeof en
/** Sentences of the command by name; those of one group lie under it. */
export type Said = { readonly [Key in keyof Sentences]: Sentences[Key] extends string ? Key : never }[keyof Sentences]
type Group = 'command' | 'detail' | 'operand' | 'option' | 'codes'

/** One line per language. One without its line does not compile. */
const TEXTS: Readonly<Record<Spoken, Sentences>> = { en, de, es, ja }

/** What the command says in one language. */
export interface Texts {
  /** A sentence, with values in the place of their names. */
  readonly say: (key: Said, values?: Readonly<Record<string, string>>) => string
  /** A sentence of a group: what a command, an option or a word is for. */
  readonly sayOf: (group: Group, name: string) => string
  /** What one can choose among. */
  readonly choices: (of: readonly string[]) => string
}

export const textsIn = (language: Spoken): Texts => ({
  say: (key, values = {}) =>
    TEXTS[language][key].replaceAll(/\{\{(\w+)\}\}/gu, (_whole, name: string) => values[name] ?? ''),
  sayOf: (group, name) => {
    const sentences: Readonly<Record<string, string>> = TEXTS[language][group]
    return sentences[name] ?? ''
  },
  choices: (of) => new Intl.ListFormat(localeOf(language), { type: 'disjunction' }).format(of),
})

/** The languages of the terminal, in gettext's order. */
const preferred = ({ LANGUAGE, LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): readonly string[] =>
  (LANGUAGE || LC_ALL || LC_MESSAGES || LANG || '').split(':')

/** What the command says here. The app answers in the language of its own settings. */
export const { say, sayOf, choices } = textsIn(sourceOf(languageOf('system', preferred(process.env))))
