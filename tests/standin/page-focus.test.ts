import { expect, test } from 'vitest'
import { startDisplay } from '../../scripts/lib/display.mjs'
import { bareEnv, fixture, Spawned, temporaryFolder } from './support/spawned.ts'

test('pages know as well as windows who has the keyboard and who is seen', async () => {
  using home = temporaryFolder()
  const display = await startDisplay({ bus: false })
  await using app = new Spawned([fixture('focus')], bareEnv({ XDG_CONFIG_HOME: home.path, ...display.env }))
  await app.said('ready')
  const known = async (): Promise<string> => {
    const before = app.lines.all.length
    app.tell('tell')
    await expect.poll(() => app.lines.all.length).toBeGreaterThan(before)
    return app.lines.all.at(-1) ?? ''
  }
  const steps: readonly (readonly [command: string, known: string])[] = [
    ['show one', 'one true,true,visible | two false,false,visible'],
    ['showInactive two', 'one true,true,visible | two false,false,visible'],
    ['focus two', 'one false,false,visible | two true,true,visible'],
    ['hide two', 'one true,true,visible | two false,false,hidden'],
    ['showInactive two', 'one true,true,visible | two false,false,visible'],
  ]
  for (const [command, expected] of steps) {
    app.tell(command)
    await expect.poll(known).toBe(expected)
  }
  await display.stop()
})
