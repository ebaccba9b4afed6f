import { seedLife } from './seed.ts'
import type { Teller } from './teller.ts'

/** The very first start: one screen, and nothing is asked for. */
export const tellWelcome = async (teller: Teller): Promise<void> => {
  await teller.stage.launch(teller.stage.freshFolder(), teller.clock)
  const welcome = await teller.stage.window('welcome')
  await teller.reads(welcome, 'You decide when it’s enough.')
  teller.tell('The first start is one screen. It ends in a first timebox.')
  await teller.picture('welcome', 'first')
}

/** Some weeks later, in the morning: pictures of the days up to yesterday, and the same in tables. */
export const tellInsights = async (teller: Teller): Promise<void> => {
  const dataDir = teller.stage.freshFolder()
  seedLife(dataDir)
  await teller.stage.launch(dataDir, teller.clock)
  await teller.choose('Insights')
  const insights = await teller.stage.window('insights')
  await teller.reads(insights, 'Your week, up to yesterday')
  await teller.reads(insights, 'Yesterday, Wednesday')
  teller.tell(
    'Some weeks later: the days up to yesterday, what was planned and what happened, fears and what came of them.',
  )
  await teller.picture('insights', 'charts')
  await insights.getByRole('radio', { name: 'Tables' }).check({ force: true })
  teller.tell('Every chart is a table too.')
  await teller.picture('insights', 'tables')
}
