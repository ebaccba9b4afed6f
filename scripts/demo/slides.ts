import { SLIDES } from './seed.ts'
import type { Teller } from './teller.ts'

const CALL = 'Call the landlord back'
const IF_THEN = 'Press Send to Ana'

/** Something urgent comes in between: one is parked, and carried on later; its own line is the last word. */
export const tellSlides = async (teller: Teller): Promise<void> => {
  await startWithLine(teller)
  await startAnother(teller)
  await carryOn(teller)
}

const startWithLine = async (teller: Teller): Promise<void> => {
  await teller.clock.runTo('11:15')
  await teller.stage.desktop.tray.activate()
  const page = await teller.stage.window('start')
  const task = page.getByLabel('What’s in front of you?')
  await task.fill('Slides')
  await task.press('ArrowDown')
  await task.press('Enter')
  await teller.press(page, 'More')
  await page.getByLabel('When the time is up, I will').fill(IF_THEN)
  await task.focus()
  await teller.picture('start', 'more')
  await teller.press(page, 'Start 10 minutes')
  await teller.tray(`${SLIDES}: 10 minutes left`)
  await teller.stage.shown('start', false)
  teller.tell(`“${SLIDES}”, ten minutes. When the time is up, I will: “${IF_THEN}”.`)
}

const startAnother = async (teller: Teller): Promise<void> => {
  await teller.clock.runTo('11:17')
  await teller.tray(`${SLIDES}: 8 minutes left`)
  await teller.stage.openStart()
  const page = await teller.stage.window('start')
  await page.getByLabel('What’s in front of you?').fill(CALL)
  await page.getByRole('radio', { name: '10 min' }).check({ force: true })
  await teller.press(page, 'Start 10 minutes')
  await teller.reads(page, `“${SLIDES}” is still open`)
  teller.tell('Something urgent: the slides are still open. One click parks them, with their eight minutes.')
  await teller.picture('start', 'question')
  await teller.press(page, 'Park it, then start 10 minutes')
  await teller.tray(`${CALL}: 10 minutes left`)
  await teller.stage.shown('start', false)

  await teller.clock.runTo('11:21')
  await teller.tray(`${CALL}: 6 minutes left`)
  await teller.choose('Ship it')
  await teller.tray('Enough')
  teller.tell('The call is done, with six minutes left. Ship it, from the tray.')
  await teller.clock.runTo('11:22')
  await teller.stage.shown('prompt', false)
}

const carryOn = async (teller: Teller): Promise<void> => {
  await teller.choose(`Carry on: ${SLIDES}, 8 min`)
  await teller.tray(`${SLIDES}: 8 minutes left`)
  teller.tell('Back to the slides, from the tray, with the eight minutes they had.')
  await teller.clock.runTo('11:30')
  const prompt = await teller.stage.window('prompt')
  await teller.reads(prompt, 'Good enough — ship it')
  await teller.press(prompt, 'Ship it')
  await teller.reads(prompt, IF_THEN)
  await teller.tray('Enough')
  teller.tell(`Ship it. The last word is the person’s own: “${IF_THEN}”.`)
  await teller.picture('prompt', 'own-line')
  await prompt.getByRole('button', { name: 'Put this away' }).click()
  await teller.stage.shown('prompt', false)
}
