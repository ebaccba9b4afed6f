import type { Page } from 'playwright-core'
import { REPLY } from './seed.ts'
import type { Teller } from './teller.ts'

const REASON = 'The total in the last line'

/** The main job: start, pause, carry on, the cap, five more minutes, ship. */
export const tellReply = async (teller: Teller): Promise<void> => {
  await start(teller)
  await pauseAndCarryOn(teller)
  const prompt = await reachCap(teller)
  await lookAtTheWays(teller, prompt)
  await takeFiveMinutes(teller, prompt)
  await ship(teller, prompt)
}

const start = async (teller: Teller): Promise<void> => {
  await teller.tray('Enough')
  await teller.frame(700)
  teller.tell('A click in the tray. What’s in front of you?')
  await teller.choose('Start a timebox…')
  const page = await teller.stage.window('start')
  const task = page.getByLabel('What’s in front of you?')
  await teller.picture('start', 'empty')
  await teller.frame(1200, 'start')

  teller.tell('A few letters, and what was done before is offered, with its marks.')
  await task.fill('Reply')
  await task.press('ArrowDown')
  await teller.reads(page, 'You’ve done these before')
  await teller.picture('start', 'suggestions')
  await teller.frame(1200, 'start')
  await task.press('Enter')
  await teller.reads(page, 'Middle of your last five: 25 min')
  await teller.picture('start', 'filled')
  await teller.frame(1400, 'start')

  await teller.press(page, 'Start 25 minutes')
  await teller.tray(`${REPLY}: 25 minutes left`)
  await teller.stage.shown('start', false)
  teller.tell('“Reply to Priya” runs for 25 minutes. The window is gone; the ring in the tray is all there is.')
  await teller.frame(700)
}

const pauseAndCarryOn = async (teller: Teller): Promise<void> => {
  await teller.clock.runTo('10:47')
  await teller.tray(`${REPLY}: 13 minutes left`)
  teller.tell('13 minutes left. A click on the ring shows them.')
  await teller.stage.desktop.tray.activate()
  const running = await teller.stage.window('running')
  await teller.reads(running, 'until 11:00')
  await teller.picture('running', 'running')
  await teller.frame(1400, 'running')
  await wishToLook(teller, running)

  await teller.choose('Pause')
  await teller.tray(`${REPLY}: paused, 13 minutes left`)
  teller.tell('A colleague has a question: paused. The time waits.')
  await teller.reads(running, 'Paused. The time waits for you.')
  await teller.picture('running', 'paused')
  await running.keyboard.press('Escape')
  await teller.stage.shown('running', false)

  await teller.clock.runTo('10:52')
  await teller.choose('Carry on')
  await teller.tray(`${REPLY}: 13 minutes left`)
  teller.tell('Carried on, until 11:05.')
  await teller.clock.runTo('10:59')
  await teller.tray(`${REPLY}: 6 minutes left`)
  await teller.frame(600)
}

const wishToLook = async (teller: Teller, running: Page): Promise<void> => {
  await teller.choose('I want to look again…')
  await teller.reads(running, 'You’d like to look again. What helps?')
  teller.tell('“I want to look again.” What helps: wait ten minutes, look once for one thing, or leave it.')
  await teller.picture('running', 'look-again')
  await teller.press(running, 'Wait ten minutes')
  await teller.reads(running, 'Ten minutes. The wish often passes by itself.')
  await teller.picture('running', 'look-waiting')
  await teller.press(running, 'Leave it')
  await teller.reads(running, 'I want to look again')
}

const reachCap = async (teller: Teller): Promise<Page> => {
  await teller.clock.runTo('11:05')
  const prompt = await teller.stage.window('prompt')
  await teller.reads(prompt, 'Your 25 minutes are up')
  await teller.tray(`${REPLY}: 25 minutes done. Good enough is allowed`)
  teller.tell('The 25 minutes are up. “Good enough — ship it”, and the three marks decided at 10:35.')
  await teller.picture('prompt', 'ways')
  teller.still = await teller.frame(2800, 'prompt')
  return prompt
}

const WAYS = [
  { name: 'Share as a draft', state: 'draft', reads: 'Send it unfinished, on purpose.' },
  { name: 'Hand it over', state: 'hand-over', reads: 'Enough sends nothing. You do, wherever you talk.' },
  { name: 'Park it', state: 'park', reads: 'A time to come back' },
] as const

const lookAtTheWays = async (teller: Teller, prompt: Page): Promise<void> => {
  teller.tell('Five ways to stop: ship it, share a draft, five more minutes, hand it over, park it.')
  for (const { name, state, reads } of WAYS) {
    await teller.press(prompt, name)
    await teller.reads(prompt, reads)
    await teller.picture('prompt', state)
    await teller.press(prompt, 'Back to all ways')
    await teller.reads(prompt, 'What you decided at 10:35')
  }
}

const takeFiveMinutes = async (teller: Teller, prompt: Page): Promise<void> => {
  await teller.press(prompt, '5 more minutes')
  await prompt.getByRole('textbox').fill(REASON)
  await teller.picture('prompt', 'more-time')
  await teller.press(prompt, 'Take 5 minutes')
  await teller.reads(prompt, 'Five minutes, until 11:10.')
  await teller.tray(`${REPLY}: 5 minutes left`)
  teller.tell(`Five more minutes, with one sentence about what for: “${REASON}”.`)
  await teller.picture('prompt', 'five-minutes')
  await teller.clock.runTo('11:06')
  await teller.stage.shown('prompt', false)
}

const ship = async (teller: Teller, prompt: Page): Promise<void> => {
  await teller.clock.runTo('11:10')
  await teller.stage.shown('prompt')
  await teller.reads(prompt, `“${REASON}” How is it now?`)
  teller.tell('They are over, as agreed. How is it now?')
  await teller.picture('prompt', 'after-more-time')
  await teller.press(prompt, 'Ship it')
  await teller.reads(prompt, 'Out of your hands.')
  await teller.tray('Enough')
  teller.tell('Ship it. “Out of your hands.”')
  await teller.picture('prompt', 'shipped')
  await teller.frame(2200, 'prompt')
  await teller.clock.runTo('11:11')
  await teller.stage.shown('prompt', false)
  teller.tell('The line leaves by itself. The ring in the tray is open again.')
  await teller.frame(800)
}
