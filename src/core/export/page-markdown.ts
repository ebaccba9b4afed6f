import { inMarkdown, markdownTable } from './markdown-text.ts'
import type { PartBody, SharedPage, SharedPart } from './shared-page.ts'

const bodyOf = (body: PartBody): string => {
  switch (body.as) {
    case 'table':
      return markdownTable(body.head, body.rows, body.numbers)
    case 'list':
      return body.items.map((item) => `- ${inMarkdown(item)}`).join('\n')
    case 'words':
      return body.paragraphs.map(inMarkdown).join('\n\n')
  }
}

const partOf = ({ heading, lead, body }: SharedPart): string =>
  [`## ${inMarkdown(heading)}`, ...(lead === null ? [] : [inMarkdown(lead)]), bodyOf(body)].join('\n\n')

/** A shared page as Markdown. */
export const pageMarkdown = ({ title, days, parts, nothing }: SharedPage): string =>
  `${[
    `# ${inMarkdown(title)}`,
    inMarkdown(days),
    ...parts.map(partOf),
    ...(nothing === null ? [] : [inMarkdown(nothing)]),
  ].join('\n\n')}\n`
