import { REPLY } from './seed.ts'
import type { Teller } from './teller.ts'

/** A day ends: what left the hands, three things, and letting the rest be; and what the inner critic said. */
export const tellEvening = async (teller: Teller): Promise<void> => {
  await teller.tray(`${REPLY}: 15 minutes left`)
  await teller.choose('Ship it')
  await teller.tray('Enough')
  await teller.clock.runTo('17:40')
  await teller.choose('Evening reflection…')
  const evening = await teller.stage.window('reflection')
  await teller.reads(evening, 'One thing left your hands today')
  teller.tell('In the evening, from the tray: what left your hands today.')
  await teller.picture('reflection', 'ships')
  await teller.frame(1600, 'reflection')

  await teller.press(evening, 'Something still circling?')
  await evening.getByRole('button', { name: /inner critic/u }).click()
  await evening
    .getByRole('textbox', { name: 'The critic said' })
    .fill('You never try hard enough. Everyone will see it.')
  await teller.reads(evening, 'Or start from one of these')
  teller.tell('Something still circles. The critic gets a kinder sentence, which is just as true.')
  await teller.picture('reflection', 'critic')
  await teller.press(evening, 'Back to the evening')

  await teller.press(evening, 'Continue')
  await evening.getByRole('textbox', { name: 'Thing 1' }).fill('I asked Tomas for help before I was stuck.')
  await evening.getByRole('textbox', { name: 'Thing 2' }).fill('I was patient on the phone with Mum.')
  teller.tell('Three things you appreciate about yourself. Blanks are fine.')
  await teller.picture('reflection', 'three')
  await teller.frame(1600, 'reflection')

  await teller.press(evening, 'Continue')
  await teller.reads(evening, 'Let it rest')
  await evening.getByRole('textbox', { name: 'One thing for tomorrow' }).fill('The last two slides, 25 minutes')
  await teller.picture('reflection', 'rest')
  await teller.press(evening, 'Close the day')
  await teller.stage.shown('reflection', false)
  await teller.tray('Enough: the evening is yours')
  teller.tell('The day is closed, and the evening is yours.')
  await teller.frame(700)
}
