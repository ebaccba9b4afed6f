import { z } from 'zod'

/** Longest texts, in UTF-16 units. Titles are read at a glance; sentences fit a few lines. */
export const TITLE_MAX = 300
export const MARK_MAX = 200
export const SENTENCE_MAX = 1000
export const MARKS_MAX = 3
export const COMPUTER_NAME_MAX = 60

/* eslint-disable-next-line no-control-regex -- these are the characters that must go */
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/gu
/** Embeddings, overrides and isolates can turn the text around them; plain right-to-left writing needs none of them. */
const BIDI_CONTROLS = /[\u202a-\u202e\u2066-\u2069]/gu

/**
 * Text as the person meant it, on one line: control characters become spaces, direction overrides and broken
 * surrogates go, emoji and right-to-left writing stay.
 */
export const oneLine = (text: string): string =>
  wellFormed(text).replace(BIDI_CONTROLS, '').replace(CONTROL, ' ').replace(/ {2,}/gu, ' ').trim()

/** Lone surrogates become U+FFFD: `String.prototype.toWellFormed`, which the core's language level lacks. */
const wellFormed = (text: string): string =>
  text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')

export const titleSchema = z.string().transform(oneLine).pipe(z.string().max(TITLE_MAX))
export const markSchema = z.string().transform(oneLine).pipe(z.string().max(MARK_MAX))
export const sentenceSchema = z.string().transform(oneLine).pipe(z.string().max(SENTENCE_MAX))

/** Up to three marks; empty ones are left out. */
export const marksSchema = z
  .array(markSchema)
  .max(12)
  .transform((marks) => marks.filter((mark) => mark !== ''))
  .pipe(z.array(z.string()).max(MARKS_MAX))
