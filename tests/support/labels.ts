import { leavesOf } from '../../scripts/languages/compare.ts'
import type { Sentences } from '../../src/shared/pseudo.ts'

/** A sentence of the app with any value in its places. */
const patternOf = (sentence: string): RegExp => {
  const parts = sentence.split(/(\{\{\w+\}\})/u).map((part) => {
    if (part.startsWith('{{')) return part === '{{count}}' ? String.raw`\d+` : '.+'
    return part.replace(/[$()*+.?[\\\]^{|}]/gu, String.raw`\$&`)
  })
  return new RegExp(`^${parts.join('')}$`, 'u')
}

/**
 * Tells by which names a language says something, `Ship it` or `5 more minutes`: none when the app never says it.
 * @param least how many letters a sentence has, beside its values, to tell anything
 */
export const labelsOf = (language: Sentences, least = 3): ((label: string) => readonly string[]) => {
  const patterns = leavesOf(language)
    .map(({ key, text }) => ({ key, plain: text.replaceAll(/<\/?b>/gu, '') }))
    .filter(({ plain }) => plain.replaceAll(/\{\{\w+\}\}|[^\p{L}]/gu, '').length >= least)
    .map(({ key, plain }) => ({ key, pattern: patternOf(plain) }))
  return (label) => patterns.filter(({ pattern }) => pattern.test(label)).map(({ key }) => key)
}
