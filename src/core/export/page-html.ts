import type { PartBody, SharedPage, SharedPart } from './shared-page.ts'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
/** Characters that HTML has no place for, and halves of pairs. */
const NO_PLACE = /[\p{Cc}\p{Cs}]/gu

/** Text as HTML that shows exactly that. */
export const inHtml = (written: string): string =>
  written.replaceAll(NO_PLACE, ' ').replaceAll(/[&<>"']/gu, (mark) => ENTITIES[mark] ?? mark)

/** What a person may have written has a direction of its own. */
const element = (tag: string, content: string, className = ''): string =>
  `<${tag} dir="auto"${className === '' ? '' : ` class="${className}"`}>${inHtml(content)}</${tag}>`

const bodyOf = (body: PartBody): string => {
  switch (body.as) {
    case 'table': {
      const { head, rows, numbers, written } = body
      const nameOf = (column: number): string =>
        numbers.includes(column) ? 'number' : written.includes(column) ? 'written' : ''
      const row = (cells: readonly string[]): string =>
        `<tr>${cells.map((cell, column) => element('td', cell, nameOf(column))).join('')}</tr>`
      const names = head.map(
        (name, column) => `<th scope="col"${numbers.includes(column) ? ' class="number"' : ''}>${inHtml(name)}</th>`,
      )
      return `<table><thead><tr>${names.join('')}</tr></thead><tbody>${rows.map(row).join('')}</tbody></table>`
    }
    case 'list':
      return `<ul>${body.items.map((item) => element('li', item)).join('')}</ul>`
    case 'words':
      return body.paragraphs.map((paragraph) => `<p class="voice" dir="auto">${inHtml(paragraph)}</p>`).join('')
  }
}

const partOf = ({ heading, lead, body }: SharedPart): string =>
  `<section>${element('h2', heading)}${lead === null ? '' : element('p', lead)}${bodyOf(body)}</section>`

/** What stands between the body's tags when a shared page is printed. No script, no address, nothing from outside. */
export const pageHtml = ({ title, days, parts, nothing }: SharedPage): string =>
  [
    `<header><h1>${inHtml(title)}</h1><p>${inHtml(days)}</p></header>`,
    ...parts.map(partOf),
    ...(nothing === null ? [] : [element('p', nothing)]),
  ].join('\n')
