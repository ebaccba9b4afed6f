import type { EnoughBridge } from '@shared/bridge.ts'
import { expect, test } from './support/harness.ts'

test('a start with --gallery shows every component, on a page that can ask for nothing', async ({ launch }) => {
  const run = await launch({ args: ['--gallery'] })
  const gallery = await run.window('gallery')
  await run.expectVisible('gallery')
  await expect(gallery.getByRole('heading', { level: 1, name: 'Components' })).toBeVisible()
  await expect(gallery).toHaveTitle('Components')
  const replies = await gallery.evaluate(async () => {
    const { dispatch, getSnapshot } = Reflect.get(globalThis, 'enough') as EnoughBridge
    return Promise.all([dispatch({ type: 'quit' }), getSnapshot()])
  })
  expect(replies).toMatchObject([{ code: 'notAllowed' }, { code: 'notAllowed' }])
  expect(await run.isVisible('start')).toBe(false)

  // What was edited is seen after a reload, as hot reload does it when it must.
  await gallery.reload()
  await expect(gallery.getByRole('heading', { level: 1, name: 'Components' })).toBeVisible()
})
