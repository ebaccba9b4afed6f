/**
 * `npm run demo`: tells the main job end to end, on a fast clock and a private display, and writes pictures of every
 * window to docs/pictures/, light and dark, with a short animation. Every run gives the same pictures.
 */
import { join } from 'node:path'
import { Camera } from './demo/camera.ts'
import { tellAway, tellSettings, tellWithoutTray } from './demo/elsewhere.ts'
import { tellInsights, tellWelcome } from './demo/insights.ts'
import { tellReply } from './demo/reply.ts'
import { tellEvening } from './demo/evening.ts'
import { seedTasks } from './demo/seed.ts'
import { tellSlides } from './demo/slides.ts'
import { Stage } from './demo/stage.ts'
import { StoryClock } from './demo/story-clock.ts'
import { Teller } from './demo/teller.ts'
import { animationOf, stillOf } from './demo/webp.ts'
import { projectRoot } from './lib/project.mjs'
import { explain, say } from './lib/say.mjs'

const PICTURES = join('docs', 'pictures')

const tellAll = async (stage: Stage): Promise<void> => {
  const camera = new Camera()
  await tellWelcome(new Teller(stage, new StoryClock('10:20'), camera))
  const morning = new Teller(stage, new StoryClock('10:35'), camera)
  const dataDir = stage.freshFolder()
  seedTasks(dataDir)
  await stage.launch(dataDir, morning.clock)
  await tellReply(morning)
  await tellSlides(morning)
  await tellWithoutTray(morning)
  const afternoon = new Teller(stage, new StoryClock('14:05'), camera)
  await tellAway(afternoon)
  await tellEvening(afternoon)
  await tellSettings(afternoon)

  await tellInsights(new Teller(stage, new StoryClock('09:10'), camera))

  const frames = [...morning.frames, ...afternoon.frames]
  camera.add('enough.webp', await animationOf(frames))
  if (morning.still !== null) camera.add('enough-still.webp', await stillOf(morning.still))
  const { count, bytes } = camera.write(join(projectRoot, PICTURES))
  say(`${count} pictures are in ${PICTURES}, ${(bytes / 2 ** 20).toFixed(1)} MB.`)
}

/** Ctrl+C ends what was started, as an end of its own does. */
const interrupted = new Promise<never>((_, reject) => {
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(name, () => reject(new Error('it was interrupted')))
  }
})
interrupted.catch(() => undefined)

try {
  const stage = await Stage.build()
  try {
    await Promise.race([tellAll(stage), interrupted])
  } finally {
    await stage.end()
  }
} catch (error) {
  const [reason] = (error instanceof Error ? error.message : String(error)).split('\n')
  explain(`The demo stopped: ${reason ?? ''}`)
  process.exitCode = 1
}
