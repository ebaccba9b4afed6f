import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { snapshot } from './support/samples.ts'
import { showWindow } from './support/show-window.tsx'

test('the headline has the focus, and nothing asks for anything', async () => {
  await showWindow('welcome', snapshot(), 'linux')
  expect(document.activeElement?.textContent).toBe('You decide when it’s enough.')
  expect([screen.queryAllByRole('textbox'), screen.queryAllByRole('checkbox')]).toEqual([[], []])
  expect(screen.getAllByRole('button')).toHaveLength(2)
})

test.each([
  ['{Enter}', true],
  ['{Escape}', false],
  ['{Tab}{Enter}', false],
  ['{Tab}{Tab} ', true],
])('%s answers it', async (keys, start) => {
  const { bridge, user } = await showWindow('welcome', snapshot(), 'linux')
  await user.keyboard(keys)
  expect(bridge.commands).toEqual([{ type: 'welcomed', start }])
})

test('a refusal is one calm sentence', async () => {
  const { bridge, user } = await showWindow('welcome', snapshot(), 'linux')
  bridge.refuse('welcomed', { code: 'internal', message: 'That did not work. Nothing was changed.' })
  await user.click(screen.getByRole('button', { name: 'Later' }))
  expect(screen.queryByText('That did not work. Nothing was changed.')).not.toBeNull()
})
