import { inHtml } from '@core/export/page-html.ts'

/** The document to print. @param template the built page for print; @param title plain; @param body HTML, escaped already */
export const printedPage = (template: string, language: string, title: string, body: string): string =>
  template
    .replace('lang="en"', () => `lang="${inHtml(language)}"`)
    .replace(/<title>[^<]*<\/title>/u, () => `<title>${inHtml(title)}</title>`)
    .replace('<main></main>', () => `<main>${body}</main>`)
