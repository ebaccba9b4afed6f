import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { shippedPackages, type Shipped } from './shipped.ts'

/** Under which terms a package comes. */
export interface Licensed extends Shipped {
  /** as its package.json names it, an SPDX expression */
  readonly licence: string
  /** its files that say so, in their order; none when it has none */
  readonly texts: readonly string[]
}

const manifestSchema = z.object({
  license: z.union([z.string(), z.object({ type: z.string() })]).optional(),
  licenses: z.array(z.object({ type: z.string() })).optional(),
})

const LICENCE_FILE = /^(?:licen[cs]e|copying|notice|ofl)(?:[.-].*)?$/iu

/** Reads what a package says of its terms. @param root the project's folder */
const licensed = (root: string, shipped: Shipped): Licensed => {
  const folder = join(root, shipped.path)
  const { license, licenses } = manifestSchema.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')))
  const named = typeof license === 'string' ? license : license?.type
  const licence = named ?? licenses?.map(({ type }) => type).join(' OR ') ?? ''
  const files = readdirSync(folder).filter((name) => LICENCE_FILE.test(name) && !/\.[cm]?[jt]s$/u.test(name))
  return { ...shipped, licence, texts: files.toSorted().map((name) => tidy(readFileSync(join(folder, name), 'utf8'))) }
}

/** A text without what differs between systems: line ends, and space at the end of lines. */
const tidy = (text: string): string =>
  text
    .replaceAll(/\r\n?/gu, '\n')
    .replaceAll(/[ \t]+$/gmu, '')
    .trim()

/** Under which terms everything that people get comes. @param root the project's folder */
export const licencesOf = (root: string): readonly Licensed[] =>
  shippedPackages(root).map((shipped) => licensed(root, shipped))

const RULE = '-'.repeat(78)

/** The list that comes with the app: who made what, then each text once, above it those it belongs to. */
export const licencesText = (all: readonly Licensed[]): string => {
  const table = all.map(({ name, version, licence }) => `${name} ${version}  ${licence}`)
  const byText = Map.groupBy(
    all.flatMap(({ texts, ...one }) => texts.map((text) => ({ ...one, text }))),
    ({ text }) => text,
  )
  const texts = [...byText].map(([text, owners]) => {
    const names = [...new Set(owners.map(({ name, version }) => `${name} ${version}`))]
    return [RULE, ...names, '', text, ''].join('\n')
  })
  return [
    'Enough is made with the work of others. This is what lies in it, and under which terms.',
    'Electron brings Chromium and Node with it; their licences lie beside the program, in LICENSES.chromium.html.',
    '',
    ...new Set(table),
    '',
    ...texts,
  ].join('\n')
}

/** Where the list lies, from the project's folder: beside the guide that Help opens, which leads to it. */
export const LICENCES_FILE = 'resources/guide/licences.txt'
