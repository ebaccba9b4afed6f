import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import type { Drafts } from '@core/drafts.ts'
import type { Settings } from '@core/settings.ts'
import { minutes } from '@core/time.ts'
import { describe, expect, test } from 'vitest'
import { MANY_WORDS, OWN_WORDS, settings, snapshot } from './support/samples.ts'
import { showWindow } from './support/show-window.tsx'

const switchOf = (name: string) => screen.getByRole('switch', { name })
const press = (name: string) => screen.getByRole('button', { name })
const isOn = (name: string): boolean => switchOf(name).getAttribute('aria-checked') === 'true'

describe('Reflection', () => {
  const open = async (change: Partial<Settings> = {}) => {
    const run = await showWindow('settings', snapshot({ settings: settings(change) }))
    await run.user.click(press('Reflection'))
    return run
  }
  const changed = (change: object) => ({ type: 'changeSettings', change })

  test('the offer and its time are saved as you go', async () => {
    const { bridge, user } = await open()
    await user.click(switchOf('Offer it'))
    expect(bridge.commands.at(-1)).toEqual(changed({ offerEvening: false }))
    const time = screen.getByLabelText<HTMLInputElement>('At')
    expect(time.value).toBe('18:00')
    fireEvent.focus(time)
    fireEvent.change(time, { target: { value: '17:30' } })
    fireEvent.blur(time)
    expect(bridge.commands.at(-1)).toEqual(changed({ eveningAt: minutes(17 * 60 + 30) }))
  })

  test.each([
    ['Today’s ships', 'ships'],
    ['Three things you appreciate about yourself', 'three'],
    ['Let it rest', 'rest'],
    ['What the inner critic said', 'critic'],
    ['A mistake', 'mistake'],
    ['Experiments that are ready to compare', 'experiment'],
  ])('%s can be left out, and comes back', async (name, part) => {
    const { bridge, user, push } = await open({ eveningOff: [] })
    await user.click(switchOf(name))
    expect(bridge.commands.at(-1)).toEqual(changed({ eveningOff: [part] }))
    push(
      snapshot({
        rev: 2,
        settings: { ...settings(), values: { ...settings().values, eveningOff: ['rest', 'ships'] } },
      }),
    )
    expect(isOn('Let it rest')).toBe(false)
  })

  test('the page for the week has its day or none, and the other offers are switches', async () => {
    const { bridge, user } = await open()
    const [weekly] = screen.getAllByRole('combobox')
    await user.selectOptions(weekly ?? document.body, 'Sunday, with the reflection')
    expect(bridge.commands.at(-1)).toEqual(changed({ weeklyPage: 'sunday' }))
    await user.selectOptions(weekly ?? document.body, 'Off')
    expect(bridge.commands.at(-1)).toEqual(changed({ weeklyPage: 'off' }))
    await user.click(switchOf('“Whose voice is that?”'))
    expect(bridge.commands.at(-1)).toEqual(changed({ askVoice: true }))
    await user.click(switchOf('One small action'))
    expect(bridge.commands.at(-1)).toEqual(changed({ smallAction: false }))
  })
})

describe('Kind words', () => {
  const open = async (own = OWN_WORDS, drafts: Drafts = {}) => {
    const run = await showWindow('settings', snapshot({ settings: { ...settings(), words: own }, drafts }))
    await run.user.click(press('Kind words'))
    return run
  }

  test('own sentences come first, and lines of the product can be switched', async () => {
    const { bridge, user } = await open()
    const [list] = screen.getAllByRole('list').slice(1)
    const rows = within(list ?? document.body).getAllByRole('listitem')
    expect(rows.map(({ textContent }) => textContent).slice(0, 3)).toEqual([
      'I did my best with the time and energy I had. That’s enough.yours',
      'Done and kind to me beats polished and late.yours',
      'You did your best with the time and energy you had. That’s enough.',
    ])
    expect(isOn('A setback is part of it, not the end of it.')).toBe(false)
    await user.click(switchOf('A setback is part of it, not the end of it.'))
    expect(bridge.commands.at(-1)).toEqual({ type: 'switchLine', line: 'setback', on: true })
    await user.click(switchOf('It can be good and unfinished.'))
    expect(bridge.commands.at(-1)).toEqual({ type: 'switchLine', line: 'goodAndUnfinished', on: false })
  })

  test('every line can be seen', async () => {
    const { user } = await open()
    await user.click(press('All sentences'))
    expect(screen.getAllByRole('switch')).toHaveLength(49)
    expect(press('Fewer').getAttribute('aria-expanded')).toBe('true')
  })

  test('an own one is added by keyboard alone', async () => {
    const { bridge, user } = await open()
    press('Add your own sentence').focus()
    await user.keyboard('{Enter}')
    expect(document.activeElement).toBe(screen.getByLabelText('The sentence'))
    await user.keyboard('{Enter}')
    expect(bridge.commands).toEqual([])
    await user.keyboard('It holds.{Tab}Ana')
    await user.selectOptions(screen.getByLabelText('When to show it'), 'In the evening')
    press('Keep this sentence').focus()
    await user.keyboard('{Enter}')
    expect(bridge.commands.at(-1)).toEqual({ type: 'keepKindWord', text: 'It holds.', by: 'Ana', when: 'evening' })
    expect(document.activeElement).toBe(press('Add your own sentence'))
  })

  test('an own one is switched like the others', async () => {
    const { bridge, user } = await open(MANY_WORDS)
    expect([isOn('Done and kind to me beats polished and late.'), isOn('Enough')]).toEqual([true, false])
    await user.click(switchOf('Enough'))
    expect(bridge.commands.at(-1)).toEqual({ type: 'quietWord', list: 'kind', id: 'w4', quiet: false })
  })

  test('what is half written is on its way to the disk, and there again when the window opens', async () => {
    const { bridge, user } = await open()
    await user.click(press('Add your own sentence'))
    await user.type(screen.getByLabelText('The sentence'), 'It holds')
    fireEvent.blur(window)
    const draft = { text: 'It holds', by: '', when: 'any' } as const
    expect(bridge.commands).toEqual([{ type: 'keepWordDraft', id: '', draft }])
    await user.click(press('Leave it'))
    expect(bridge.commands.at(-1)).toEqual({ type: 'keepWordDraft', id: '', draft: null })
    cleanup()
    await open(OWN_WORDS, { words: { '': draft, w2: { ...draft, text: 'Done and kind' } } })
    expect(screen.getAllByLabelText<HTMLInputElement>('The sentence').map(({ value }) => value)).toEqual([
      'Done and kind',
      'It holds',
    ])
  })

  test('what is half written is there again after another page, and a refused one stays', async () => {
    const { bridge, user, push } = await open()
    bridge.refuse('keepKindWord', { code: 'textTooLong', message: 'A sentence can have up to 1000 characters.' })
    await user.click(press('Add your own sentence'))
    await user.type(screen.getByLabelText('The sentence'), 'It holds')
    await user.click(press('Nudges'))
    expect(bridge.commands.at(-1)).toMatchObject({ type: 'keepWordDraft', draft: { text: 'It holds' } })
    const words = { '': { text: 'It holds', by: '', when: 'any' } } as const
    push(snapshot({ rev: 2, settings: { ...settings(), words: OWN_WORDS }, drafts: { words } }))
    await user.click(press('Kind words'))
    expect(screen.getByLabelText<HTMLInputElement>('The sentence').value).toBe('It holds')
    await user.click(press('Keep this sentence'))
    expect(screen.getByRole('alert').textContent).toBe('A sentence can have up to 1000 characters.')
    expect(screen.getByLabelText<HTMLInputElement>('The sentence').value).toBe('It holds')
  })

  test('an own one is changed, or removed after one plain question', async () => {
    const { bridge, user } = await open()
    const name = 'Done and kind to me beats polished and late.'
    const change = `yours. Change “${name}”`
    await user.click(press(change))
    const field = screen.getByLabelText<HTMLInputElement>('The sentence')
    expect(field.value).toBe(name)
    await user.type(field, ' Yes.{Enter}')
    const kept = { type: 'keepKindWord', id: 'w2', text: `${name} Yes.`, by: '', when: 'prompt' }
    expect(bridge.commands.at(-1)).toEqual(kept)
    expect(document.activeElement).toBe(press(change))
    await user.keyboard('{Enter}')
    await user.click(press('Remove'))
    expect(document.activeElement).toBe(press('Keep it'))
    await user.click(press('Keep it'))
    expect(document.activeElement).toBe(press(change))
    expect(bridge.commands.at(-1)).toEqual(kept)
    await user.keyboard('{Enter}')
    await user.click(press('Remove'))
    await user.click(press('Remove'))
    expect(bridge.commands.at(-1)).toEqual({ type: 'removeWord', list: 'kind', id: 'w2' })
  })

  test('sentences from reflections are switched, all of them or one by one', async () => {
    const { bridge, user } = await open(MANY_WORDS)
    await user.click(switchOf('I explained it twice, and that was kind.'))
    expect(bridge.commands.at(-1)).toEqual({ type: 'quietWord', list: 'pairs', id: 'p1', quiet: true })
    await user.click(switchOf('Use sentences from my reflections'))
    expect(bridge.commands.at(-1)).toEqual({ type: 'changeSettings', change: { wordsFromReflections: false } })
  })

  test('and the window Words is one click away', async () => {
    const { bridge, user } = await open()
    await user.click(press('Words…'))
    expect(bridge.commands).toEqual([{ type: 'open', window: 'words' }])
  })
})
