import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { PNG } from 'pngjs'

const run = promisify(execFile)

/** One picture and how long it is shown. All of an animation have the same size. */
export interface Frame {
  readonly picture: PNG
  readonly milliseconds: number
}

/** One picture goes over into the next in so many steps of so many milliseconds, so that nothing flashes. */
const FADE_STEPS = 6
const STEP_MS = 50
/** What is read is kept as it is; what goes by in a moment takes little room. */
const WHOLE = ['-lossless']
const GOING_BY = ['-lossy', '-q', '80']

/** An animated WebP that plays for ever, made by `img2webp` of Debian's package webp. @returns the bytes of the file */
export const animationOf = (frames: readonly Frame[]): Promise<Buffer> => encoded(frames.flatMap(withFade))

/** One picture as WebP. */
export const stillOf = ({ picture }: Frame): Promise<Buffer> => encoded([{ picture, milliseconds: 1000 }])

/** A frame, and its way over into the one after it; the last one goes over into the first. */
const withFade = (frame: Frame, index: number, all: readonly Frame[]): readonly Frame[] => {
  const next = all[(index + 1) % all.length] ?? frame
  const steps = Array.from({ length: FADE_STEPS }, (_, step) => ({
    picture: mixed(frame.picture, next.picture, (step + 1) / (FADE_STEPS + 1)),
    milliseconds: STEP_MS,
  }))
  return [frame, ...steps]
}

/** @param part 0 is the first picture, 1 the second */
const mixed = (first: PNG, second: PNG, part: number): PNG => {
  const { width, height } = first
  const picture = new PNG({ width, height })
  for (let at = 0; at < picture.data.length; at++)
    picture.data[at] = Math.round((first.data[at] ?? 0) * (1 - part) + (second.data[at] ?? 0) * part)
  return picture
}

const encoded = async (frames: readonly Frame[]): Promise<Buffer> => {
  const folder = await mkdtemp(join(tmpdir(), 'enough-film-'))
  try {
    const file = join(folder, 'film.webp')
    const shown: string[] = []
    for (const [index, { picture, milliseconds }] of frames.entries()) {
      const name = join(folder, `${index}.png`)
      await writeFile(name, PNG.sync.write(picture, { deflateLevel: 1 }))
      shown.push(...(milliseconds > STEP_MS ? WHOLE : GOING_BY), '-m', '4', '-d', String(milliseconds), name)
    }
    await run('img2webp', ['-loop', '0', ...shown, '-o', file])
    return await readFile(file)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
