import { LANGUAGES } from '../../src/core/languages.ts'

/** How software centres of Linux call the app: as `APP_ID`, with what AppStream allows in a name. */
export const METAINFO_ID = 'io.github.enough_app.Enough'

/** A version that came out, as CHANGELOG.md heads it. */
interface Release {
  readonly version: string
  /** YYYY-MM-DD */
  readonly date: string
}

/** The versions of CHANGELOG.md that came out, the newest first: `## 1.2.0, 2027-01-31`. */
export const releasesIn = (changelog: string): readonly Release[] =>
  [...changelog.matchAll(/^## (\d+\.\d+\.\d+), (\d{4}-\d{2}-\d{2})$/gmu)].map(([, version = '', date = '']) => ({
    version,
    date,
  }))

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const releaseTags = (releases: readonly Release[]): readonly string[] =>
  releases.length === 0
    ? []
    : [
        '  <releases>',
        ...releases.map(({ version, date }) => `    <release version="${version}" date="${date}"/>`),
        '  </releases>',
      ]

/**
 * What a software centre shows, in AppStream's form.
 * @param home where the project lives @param changelog the text of CHANGELOG.md
 */
export const metainfo = (home: string, changelog: string): string =>
  `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<component type="desktop-application">',
    `  <id>${METAINFO_ID}</id>`,
    '  <metadata_license>CC0-1.0</metadata_license>',
    '  <project_license>MIT</project_license>',
    '  <name>Enough</name>',
    '  <summary>Decide beforehand what is good enough</summary>',
    '  <developer id="io.github.enough_app">',
    '    <name>The Enough authors</name>',
    '  </developer>',
    '  <description>',
    ...DESCRIPTION.map((paragraph) => `    <p>${escaped(paragraph)}</p>`),
    '  </description>',
    '  <launchable type="desktop-id">enough.desktop</launchable>',
    `  <url type="homepage">${escaped(home)}</url>`,
    `  <url type="bugtracker">${escaped(home)}/issues</url>`,
    `  <url type="vcs-browser">${escaped(home)}</url>`,
    '  <screenshots>',
    '    <screenshot type="default">',
    '      <caption>A start, with a time to stop and three marks of good enough</caption>',
    `      <image>${escaped(home)}/raw/HEAD/docs/pictures/start-filled-light.png</image>`,
    '    </screenshot>',
    '  </screenshots>',
    '  <categories>',
    '    <category>Office</category>',
    '    <category>ProjectManagement</category>',
    '  </categories>',
    '  <languages>',
    ...LANGUAGES.map((language) => `    <lang>${language}</lang>`),
    '  </languages>',
    '  <provides>',
    '    <binary>enough</binary>',
    '    <mediatype>x-scheme-handler/enough</mediatype>',
    '  </provides>',
    '  <content_rating type="oars-1.1"/>',
    ...releaseTags(releasesIn(changelog)),
    '</component>',
  ].join('\n')}\n`

const DESCRIPTION = [
  'For people who prepare too much, check twice and three times, and revise what was already fine. Before you start you decide how long a task may take and, in up to three lines, what good enough means.',
  'When the time is up, Enough shows you what you decided and offers five ways to stop. When your saves go round in circles, it says so once, with what it saw.',
  'What you write stays in files on this computer. There is no account, and the app makes no network connection.',
]
