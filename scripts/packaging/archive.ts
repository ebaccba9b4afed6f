import { createHash } from 'node:crypto'
import { cpSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { extractAll, extractFile, getRawHeader } from '@electron/asar'
import { z } from 'zod'
import type { Packed } from './contents.ts'

const fileSchema = z.object({
  size: z.number(),
  unpacked: z.boolean().default(false),
  integrity: z.object({ algorithm: z.literal('SHA256'), hash: z.string() }),
})
type Node = z.infer<typeof fileSchema> | { readonly files: Readonly<Record<string, Node>> }
const nodeSchema: z.ZodType<Node> = z.lazy(() =>
  z.union([z.object({ files: z.record(z.string(), nodeSchema) }), fileSchema]),
)

interface Entry extends Packed {
  readonly unpacked: boolean
  /** SHA-256, as the archive has it */
  readonly hash: string
}

const entriesOf = (node: Node, path: string): readonly Entry[] =>
  'files' in node
    ? Object.entries(node.files).flatMap(([name, inside]) => entriesOf(inside, path === '' ? name : `${path}/${name}`))
    : [{ path, size: node.size, unpacked: node.unpacked, hash: node.integrity.hash }]

/** Every file of an archive. @throws when one has no fingerprint to be held against */
const entriesIn = (archive: string): readonly Entry[] => entriesOf(nodeSchema.parse(getRawHeader(archive).header), '')

/** What an archive holds, and what lies beside it because it says so, by their paths from the package's resources. */
export const packedIn = (archive: string): readonly Packed[] =>
  entriesIn(archive).map(({ path, size, unpacked }) => ({
    path: `${unpacked ? 'app.asar.unpacked' : 'app.asar'}/${path}`,
    size,
  }))

/** The files whose content is not what the archive's own fingerprints say. */
export const changedIn = (archive: string): readonly string[] =>
  entriesIn(archive)
    .filter(({ path, hash }) => createHash('sha256').update(extractFile(archive, path)).digest('hex') !== hash)
    .map(({ path }) => path)

/**
 * Lays an archive out as folders of the names it has in a package, so that it runs where nothing reads archives, and
 * what lies beside it is found there. @returns the folder of the app
 */
export const layOut = (archive: string, folder: string): string => {
  const app = join(folder, 'app.asar')
  extractAll(archive, app)
  const beside = `${archive}.unpacked`
  if (existsSync(beside)) cpSync(beside, `${app}.unpacked`, { recursive: true })
  return app
}
