import { screen, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { describe, expect, test, vi } from 'vitest'
import type { WindowName } from '@core/command.ts'
import { askedIn } from './support/help-scenes.ts'
import { snapshot } from './support/samples.ts'
import { press, showWindow } from './support/show-window.tsx'

const title = (): string | null => screen.getByRole('heading', { level: 1 }).textContent
const contents = () => within(screen.getByRole('navigation'))
const expectPage = (wanted: string) => vi.waitFor(() => expect(title()).toBe(wanted))
const expectFocusOn = (words: string) => vi.waitFor(() => expect(document.activeElement?.textContent).toBe(words))
/** Choose a page in the contents. */
const openFrom = async ({ user }: { readonly user: UserEvent }, name: string): Promise<void> => {
  await user.click(await contents().findByRole('button', { name }))
  await expectPage(name)
}

describe('Help', () => {
  test('opens with everything in short, its heading in focus, and lists every practice', async () => {
    await showWindow('help', snapshot())
    expect(title()).toBe('Enough, in short')
    await expectFocusOn('Enough, in short')
    await contents().findByRole('button', { name: 'A time limit for each task' })
    expect(contents().getAllByRole('list').at(-2)?.children).toHaveLength(4)
    expect(contents().getAllByRole('button').length).toBeGreaterThan(30)
  })

  test('a link leads to its page, and back and forward go the way again', async () => {
    const help = await showWindow('help', snapshot())
    const { user } = help
    await openFrom(help, 'Sharing a draft, and other small steps')
    await user.click(screen.getByRole('link', { name: 'Sources' }))
    await expectPage('Where the practices come from')
    await expectFocusOn('Where the practices come from')
    await press('ArrowLeft', 1000, { altKey: true })
    await expectPage('Sharing a draft, and other small steps')
    await press('ArrowRight', 1100, { altKey: true })
    await expectPage('Where the practices come from')
    await user.click(screen.getByRole('button', { name: 'Back' }))
    await expectPage('Sharing a draft, and other small steps')
    await user.click(screen.getByRole('button', { name: 'Back' }))
    await expectPage('Enough, in short')
    expect(screen.queryByRole('button', { name: 'Back' })).toBeNull()
  })

  test('the open page is marked in the contents, and its heading has the focus', async () => {
    await openFrom(await showWindow('help', snapshot()), 'Keys')
    expect(contents().getByRole('button', { current: 'page' }).textContent).toBe('Keys')
    await expectFocusOn('Keys')
  })

  test.each([
    ['Escape', {}],
    ['w', { ctrlKey: true }],
    ['w', { metaKey: true }],
  ])('%s %o closes it', async (key, held) => {
    const { bridge } = await showWindow('help', snapshot())
    await press(key, 1000, held)
    expect(bridge.commands).toEqual([{ type: 'close', window: 'help' }])
  })

  test.each<[WindowName, string]>([
    ['start', 'A time limit for each task'],
    ['prompt', 'Stopping, and leaving a loop'],
    ['insights', 'Looking back, kindly'],
  ])('asked for in %s it opens at “%s”', async (about, wanted) => {
    await showWindow('help', snapshot({ help: askedIn(about) }))
    await expectPage(wanted)
  })

  test('asked for in another window while it is open it goes there, and from the tray it stays', async () => {
    const { push } = await showWindow('help', snapshot({ help: askedIn('start') }))
    await expectPage('A time limit for each task')
    push(snapshot({ rev: 2, help: askedIn('insights', 'h2') }))
    await expectPage('Looking back, kindly')
    push(snapshot({ rev: 3, help: askedIn(null, 'h3') }))
    await expectPage('Looking back, kindly')
  })

  test('in another language it opens at the page in it, and says of a page that it is in English', async () => {
    const { user } = await showWindow('help', snapshot({ language: 'de', help: askedIn('start') }))
    await expectPage('Eine Zeitgrenze für jede Aufgabe')
    expect(screen.getByRole('article').lang).toBe('de')
    expect(screen.queryByText('Diese Seite gibt es bisher auf Englisch.')).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Die Befehlszeile' }))
    await expectPage('The command line')
    expect(screen.getByRole('article').lang).toBe('en')
    expect(screen.getByText('Diese Seite gibt es bisher auf Englisch.')).toBeTruthy()
  })

  test('what lies in Enough is found from there', async () => {
    const { user } = await showWindow('help', snapshot())
    await user.click(screen.getByRole('link', { name: 'What lies in Enough, and under which terms.' }))
    await expectPage('What lies in Enough, and under which terms')
    expect(screen.getByRole('article').textContent).toContain('MIT')
  })
})

test.each<[WindowName]>([['start'], ['settings'], ['welcome'], ['insights']])(
  'F1 asks for help in %s',
  async (name) => {
    const { bridge } = await showWindow(name, snapshot())
    await press('F1', 1000, { altKey: true })
    expect(bridge.commands).toEqual([])
    await press('F1', 1100)
    expect(bridge.commands).toEqual([{ type: 'help', about: name }])
  },
)
