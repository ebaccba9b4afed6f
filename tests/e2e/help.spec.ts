import { violations } from '../support/axe-violations.ts'
import { faults } from '../renderer/support/faults.ts'
import { expect, test } from './support/harness.ts'

test('Help from the tray: a practice with its pictures, back by keys; F1 in Start leads to its page', async ({
  launch,
  desktop,
  press,
}) => {
  const run = await launch({ args: ['--show=start'] })
  const start = await run.window('start')
  await run.focus('start')
  await expect(start.getByLabel('What’s in front of you?')).toBeFocused()
  await desktop.tray.waitForMenu((menu) => menu.some(({ label }) => label === 'Help'))
  await desktop.tray.click('Help')
  await run.expectVisible('help')
  await run.focus('help')
  const help = await run.window('help')
  const heading = (name: string) => help.getByRole('heading', { level: 1, name })
  await expect(heading('Enough, in short')).toBeFocused()
  await expect(help).toHaveTitle('Enough: help')
  expect(await violations(help)).toEqual([])

  await help.getByRole('navigation').getByRole('button', { name: 'A time limit for each task' }).click()
  await expect(heading('A time limit for each task')).toBeFocused()
  const picture = help.getByRole('article').getByRole('img')
  await expect.poll(() => picture.evaluate((image) => Reflect.get(image, 'naturalWidth'))).toBeGreaterThan(0)
  await help.getByRole('link', { name: 'Sources' }).click()
  await expect(heading('Where the practices come from')).toBeFocused()
  press('alt+Left')
  await expect(heading('A time limit for each task')).toBeFocused()
  expect(await help.evaluate(faults)).toEqual([])
  press('alt+Right')
  await expect(heading('Where the practices come from')).toBeFocused()
  press('Escape')
  await run.expectVisible('help', false)

  await run.focus('start')
  press('F1')
  await run.expectVisible('help')
  await expect(heading('A time limit for each task')).toBeVisible()
})
