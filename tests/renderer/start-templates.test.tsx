import { screen } from '@testing-library/react'
import type { Snapshot, TemplateView } from '@core/views/snapshot-type.ts'
import { describe, expect, test } from 'vitest'
import { mins, snapshot } from './support/samples.ts'
import { showWindow } from './support/show-window.tsx'

const REPORT: TemplateView = {
  id: 'template-1',
  title: 'Weekly report',
  kind: 'writing',
  project: '',
  cap: mins(45),
  marks: ['Three sentences'],
  ifThen: 'send it to Ana',
  watched: null,
  repeat: ['thursday'],
  isToday: true,
}
const withTemplates = (...templates: readonly TemplateView[]): Snapshot =>
  snapshot({ start: { ...snapshot().start, templates } })
const task = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'What’s in front of you?' })

describe('templates in the Start window', () => {
  test('on its weekday it can be taken, with everything, and nothing is started', async () => {
    const { bridge, user } = await showWindow('start', withTemplates(REPORT))
    await user.click(screen.getByRole('button', { name: 'Weekly report, 45 min' }))
    expect(task().value).toBe('Weekly report')
    expect(document.activeElement).toBe(task())
    expect(bridge.commands.filter(({ type }) => type.startsWith('start'))).toEqual([])
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(bridge.commands.at(-1)).toMatchObject({
      type: 'start',
      title: 'Weekly report',
      cap: 45 * 60_000,
      marks: ['Three sentences'],
      ifThen: 'send it to Ana',
    })
  })

  test('or put away for today; on other days it is not spoken of', async () => {
    const { bridge, user, push } = await showWindow('start', withTemplates(REPORT))
    await user.click(screen.getByRole('button', { name: 'Not today: Weekly report' }))
    expect(bridge.commands).toEqual([{ type: 'putTemplateAway', id: 'template-1' }])
    push({ ...withTemplates({ ...REPORT, isToday: false }), rev: 2 })
    expect(screen.queryByRole('list', { name: 'For today' })).toBeNull()
  })

  test('stand first among what was done before, each task once', async () => {
    const { user } = await showWindow(
      'start',
      withTemplates({ ...REPORT, title: 'Reply to customer emails', isToday: false }),
    )
    await user.type(task(), 'reply')
    const rows = screen.getAllByRole('option').map(({ textContent }) => textContent)
    expect(rows[0]).toContain('Reply to customer emails')
    expect(rows[0]).toContain('Template')
    expect(rows.filter((row) => row?.includes('customer emails'))).toHaveLength(1)
  })

  test('are saved from More, and repeat on weekdays once they are', async () => {
    const { bridge, user, push } = await showWindow('start', withTemplates())
    await user.type(task(), 'Weekly report')
    await user.click(screen.getByRole('button', { name: /^More/u }))
    await user.click(screen.getByRole('button', { name: 'Save as a template' }))
    expect(bridge.commands.at(-1)).toMatchObject({ type: 'keepTemplate', title: 'Weekly report', repeat: [] })
    push({ ...withTemplates({ ...REPORT, repeat: [], isToday: false }), rev: 2 })
    await user.click(screen.getByRole('button', { name: 'Thu' }))
    expect(bridge.commands.at(-1)).toMatchObject({ type: 'keepTemplate', repeat: ['thursday'] })
  })
})

test('Settings list them, and remove one after one plain question', async () => {
  const { bridge, user } = await showWindow('settings', withTemplates(REPORT))
  expect(screen.getByText('45 min, Thu')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Remove “Weekly report”' }))
  await user.click(screen.getByRole('button', { name: 'Remove' }))
  expect(bridge.commands).toEqual([{ type: 'removeTemplate', id: 'template-1' }])
})
