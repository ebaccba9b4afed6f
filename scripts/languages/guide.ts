import type { Said } from './compare.ts'

/** The paragraphs of a page of the guide, without its marks and styles. */
export const paragraphsOf = (name: string, page: string): readonly Said[] =>
  page
    .replace(/<style>[\s\S]*?<\/style>|<!doctype[^>]*>/giu, '')
    .split(/<\/?(?:p|dt|dd|h1|h2|title|li)\b[^>]*>/iu)
    .map((part) =>
      part
        .replace(/<[^>]+>/gu, '')
        .replace(/\s+/gu, ' ')
        .trim(),
    )
    .filter((text) => text !== '')
    .map((text) => ({ key: name, text }))

const PARTS = /<(?:h1|h2|p|dl|dt|dd|ul|li|kbd|code|a)\b[^>]*>/giu
/** Names of files are without their language, and a formatter may have broken a part's line. */
const partsOf = (page: string, language: string): readonly string[] => {
  const ofLanguage = new RegExp(`(?<=["./])${language}\\.html`, 'u')
  return (page.match(PARTS) ?? []).map((part) =>
    part
      .replace(/\s+(?=>)/u, '')
      .replace(/\s+/gu, ' ')
      .replace(ofLanguage, 'html'),
  )
}

/** What a page of the guide lacks or has too much of beside the English one: its parts, and the name of its language. */
export const pageDifferences = (english: string, page: string, language: string): readonly string[] => {
  const [wanted, parts] = [partsOf(english, 'en'), partsOf(page, language)]
  const first = wanted.findIndex((part, index) => part !== parts[index])
  return [
    ...(page.includes(`<html lang="${language}">`) ? [] : [`is to begin with <html lang="${language}">`]),
    ...(first === -1
      ? []
      : [`has ${parts[first] ?? 'nothing'} where English has its ${first + 1}. part, ${wanted[first]}`]),
    ...(first === -1 && parts.length > wanted.length
      ? [`goes on after English has ended, with ${parts[wanted.length]}`]
      : []),
  ]
}
