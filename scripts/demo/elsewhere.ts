import { REPLY, seedAway } from './seed.ts'
import type { Teller } from './teller.ts'

const NOTES = 'Notes for the team'

/** A desktop that shows no tray: the menu is a window, as long as that lasts. */
export const tellWithoutTray = async (teller: Teller): Promise<void> => {
  const { tray } = teller.stage.desktop
  await teller.clock.runTo('11:45')
  await tray.vanish()
  const trayless = await teller.stage.window('trayless')
  await teller.reads(trayless, 'This desktop shows no tray icons, so the menu lives here.')
  teller.tell('The desktop’s panel goes away, and the tray with it. The menu becomes a window and says why.')
  await teller.picture('trayless', 'idle')

  await teller.press(trayless, 'Start a timebox…')
  const page = await teller.stage.window('start')
  await page.getByLabel('What’s in front of you?').fill(NOTES)
  await page.getByRole('radio', { name: '10 min' }).check({ force: true })
  await page.keyboard.press('Control+Enter')
  await teller.stage.shown('start', false)
  await teller.reads(trayless, 'until 11:55')
  await teller.clock.runTo('11:49')
  await teller.reads(trayless, /^6$/u)
  await teller.picture('trayless', 'running')

  await tray.appear()
  await teller.tray(`${NOTES}: 6 minutes left`)
  await teller.stage.shown('trayless', false)
  teller.tell('The panel is back, and the window goes.')
  await teller.choose('Park it')
  await teller.tray('Enough')
}

/** The computer was off while a timebox ran: one question, once. The clock is a new one, at 14:05. */
export const tellAway = async (teller: Teller): Promise<void> => {
  const dataDir = teller.stage.freshFolder()
  seedAway(dataDir)
  await teller.stage.launch(dataDir, teller.clock)
  await teller.tray(`${REPLY}: paused while you were away`)
  const running = await teller.stage.window('running')
  await teller.reads(running, 'You were away from 11:40 to 14:05.')
  teller.tell('Another day the computer was off from 11:40 on. It asks once whether that time was part of it.')
  await teller.picture('running', 'away')
  await teller.press(running, 'No, a break')
  await teller.tray(`${REPLY}: 15 minutes left`)
  teller.tell('Left out. 15 minutes left, as there were.')
}

/** What can be changed, saved as you go. */
export const tellSettings = async (teller: Teller): Promise<void> => {
  await teller.choose('Settings…')
  const settings = await teller.stage.window('settings')
  await teller.reads(settings, 'How long is long enough, most of the time.')
  teller.tell('Settings say how long is long enough, and when Enough may speak.')
  await teller.picture('settings', 'timeboxes')
  await teller.press(settings, 'Nudges')
  await teller.reads(settings, 'How Enough gets your attention, and when it doesn’t.')
  await teller.picture('settings', 'nudges')
  await teller.press(settings, 'Revision loops')
  await teller.reads(settings, 'What counts as going round. You can always say it wasn’t.')
  await teller.picture('settings', 'loops')
  await teller.press(settings, 'Kind words')
  await teller.reads(settings, 'Shown when you stop. Yours come first.')
  await teller.picture('settings', 'kind-words')
  await teller.press(settings, 'Boundaries')
  await teller.reads(settings, 'Where work ends, and what’s yours.')
  await teller.picture('settings', 'boundaries')
  await teller.press(settings, 'Data & privacy')
  await teller.reads(settings, 'Everything stays on this computer. There is no account.')
  await teller.picture('settings', 'data')
}
