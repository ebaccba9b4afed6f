import { pseudoSentence } from '../../../src/shared/pseudo.ts'
import type { Scene } from './scenes.ts'

type Scenes = Readonly<Record<string, Scene>>

/** Each scene from right to left (`-rtl`), and with the largest type and the longest words (`-long`). */
export const variantsOf = (scenes: Scenes): Scenes =>
  Object.fromEntries(
    Object.entries(scenes).flatMap(([name, scene]): readonly (readonly [string, Scene])[] => [
      [`${name}-rtl`, { ...scene, rtl: true }],
      [`${name}-long`, inLongWords(scene)],
    ]),
  )

/** What is pressed has its longer name too. */
const inLongWords = ({ click = [], snapshot, ...scene }: Scene): Scene => ({
  ...scene,
  snapshot: { ...snapshot, language: 'long', textSize: 130 },
  click: click.map(pseudoSentence),
})
