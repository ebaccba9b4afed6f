import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync, Visitor, type Expression, type JSXAttribute, type JSXChild } from 'oxc-parser'

/** Attributes that are read by a person or read aloud. */
const SPOKEN = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-roledescription',
  'aria-valuetext',
  'label',
  'placeholder',
  'title',
])
/** Two letters in a row are a word; signs and single letters stand between words. */
const isWord = (text: string): boolean => /\p{L}{2}/u.test(text)

/** What an expression may come out as, as far as it is written in place. What a function is called with is not. */
const writtenIn = (expression: Expression | { readonly type: 'JSXEmptyExpression' }): readonly string[] => {
  const { type } = expression
  if (type === 'Literal') return typeof expression.value === 'string' ? [expression.value] : []
  if (type === 'TemplateLiteral')
    return [...expression.quasis.map(({ value }) => value.raw), ...expression.expressions.flatMap(writtenIn)]
  if (type === 'ConditionalExpression') return [expression.consequent, expression.alternate].flatMap(writtenIn)
  if (type === 'LogicalExpression' || (type === 'BinaryExpression' && expression.operator === '+'))
    return [expression.left, expression.right].flatMap(writtenIn)
  return type === 'ParenthesizedExpression' ? writtenIn(expression.expression) : []
}

const inChild = (child: JSXChild): readonly string[] => {
  if (child.type === 'JSXText') return [child.value]
  return child.type === 'JSXExpressionContainer' ? writtenIn(child.expression) : []
}

const inAttribute = ({ name, value }: JSXAttribute): readonly string[] => {
  if (name.type !== 'JSXIdentifier' || !SPOKEN.has(name.name) || value === null) return []
  if (value.type === 'Literal') return typeof value.value === 'string' ? [value.value] : []
  return value.type === 'JSXExpressionContainer' ? writtenIn(value.expression) : []
}

/** Words that a component writes itself instead of asking for a sentence. @param source TypeScript with JSX */
export const hardCoded = (name: string, source: string): readonly string[] => {
  const found: string[] = []
  const add = (texts: readonly string[]): void => void found.push(...texts.filter(isWord).map((text) => text.trim()))
  new Visitor({
    JSXElement: ({ children }) => add(children.flatMap(inChild)),
    JSXFragment: ({ children }) => add(children.flatMap(inChild)),
    JSXAttribute: (attribute) => add(inAttribute(attribute)),
  }).visit(parseSync(name, source).program)
  return found
}

/** The page of all components is for whoever works on them, and in English. */
const OF_DEVELOPERS = 'gallery/'

/** Hard-coded words in all windows. @param folder of the renderer */
export const hardCodedIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx') && !file.startsWith(OF_DEVELOPERS))
    .flatMap((file) => hardCoded(file, readFileSync(join(folder, file), 'utf8')).map((text) => `${file}: ${text}`))
