import { act, fireEvent, screen, within } from '@testing-library/react'
import type { Belief } from '@core/experiments/experiment.ts'
import type { CommandInput, Done, Reply } from '@shared/bridge.ts'
import { describe, expect, test } from 'vitest'
import { evening, PRIYA } from './support/evening-samples.ts'
import { showWindow, typesOf } from './support/show-window.tsx'

const heading = (): string => screen.getByRole('heading', { level: 1 }).textContent ?? ''
const field = (name: string): HTMLElement => screen.getByRole('textbox', { name })
const valueOf = (element: HTMLElement): string | null => (element instanceof HTMLTextAreaElement ? element.value : null)
const press = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name })
const kept = ({ commands }: { readonly commands: readonly { readonly type: string }[] }) =>
  commands.filter(({ type }) => type !== 'keepEveningDraft')
const KINDER = [
  { name: 'general.a', sentence: 'I stopped on purpose.' },
  { name: 'general.b', sentence: 'That was the plan.' },
]

describe('what may still circle', () => {
  test('opens from a step, and leads back to it', async () => {
    const { user } = await showWindow('reflection', evening({ step: 'three' }))
    await user.click(press('Something still circling?'))
    expect(heading()).toBe('Something still circling?')
    await user.click(press(/^A mistake/u))
    expect(heading()).toBe('What did a mistake teach you?')
    await user.click(press(/^Something still circling\?/u))
    expect(heading()).toBe('Something still circling?')
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(heading()).toMatch(/^Three things/u)
  })

  test('leaves out what the settings leave out', async () => {
    await showWindow('reflection', evening({ step: 'circling' }, { off: ['critic', 'experiment'] }))
    const names = screen.getAllByRole('button').map(({ textContent }) => textContent)
    expect(names.filter((name) => /critic|experiment/u.test(name ?? ''))).toEqual([])
    expect(names.some((name) => name?.startsWith('A mistake'))).toBe(true)
  })
})

describe('the inner critic', () => {
  const said = { said: 'Everyone will see it.', kinder: '', voice: '' }
  const shown = (critic = said, change = {}) =>
    showWindow(
      'reflection',
      evening({ step: 'critic', critic }, { suggestions: { kinder: KINDER, talk: false }, ...change }),
    )

  test('gets an answer that starts from an offer and is one’s own', async () => {
    const { bridge, user } = await shown()
    await user.click(press('Start from: I stopped on purpose.'))
    await user.click(press('Start from: That was the plan.'))
    expect(document.activeElement).toBe(field('A kinder sentence, just as true'))
    await user.keyboard(' Mine.')
    await user.click(press('Keep this sentence'))
    expect(kept(bridge)).toEqual([
      {
        type: 'keepPair',
        critic: 'Everyone will see it.',
        kinder: 'That was the plan. Mine.',
        offered: ['general.a', 'general.b'],
      },
    ])
    expect(heading()).toMatch(/^Four things/u)
    expect(bridge.commands.at(-1)).toMatchObject({
      draft: { critic: { said: '', kinder: '', voice: '' }, step: 'ships' },
    })
  })

  test('an offer joins what is one’s own', async () => {
    const { user } = await shown({ ...said, kinder: 'I was tired.' })
    await user.click(press('Start from: That was the plan.'))
    expect(valueOf(field('A kinder sentence, just as true'))).toBe('I was tired.\nThat was the plan.')
  })

  test('offers change with what main hears, and what is written stays', async () => {
    const { user, push } = await shown()
    await user.type(field('The critic said'), ' Always.')
    push({
      ...evening({ step: 'critic', critic: said }, { suggestions: { kinder: KINDER.slice(1), talk: true } }),
      rev: 2,
    })
    expect(valueOf(field('The critic said'))).toBe('Everyone will see it. Always.')
    expect(screen.queryByRole('button', { name: /I stopped on purpose/u })).toBeNull()
    expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toContain(
      'Talking to someone tonight can help: a friend, a doctor, or a helpline near you.',
    )
  })

  test('asks whose voice it is when that may be asked', async () => {
    const { bridge, user } = await shown({ ...said, kinder: 'Mine.' }, { askVoice: true })
    await user.type(field('Whose voice is that?'), 'A teacher')
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(kept(bridge)).toMatchObject([{ type: 'keepPair', kinder: 'Mine.', voice: 'A teacher' }])
  })

  test('without an answer the focus goes there; with nothing written it is the way back', async () => {
    const { bridge, user } = await shown()
    await user.click(press('Keep this sentence'))
    expect(document.activeElement).toBe(field('A kinder sentence, just as true'))
    await user.clear(field('The critic said'))
    await user.click(press('Keep this sentence'))
    expect(kept(bridge)).toEqual([])
    expect(heading()).toMatch(/^Four things/u)
  })

  test('a refusal is told, and everything stays', async () => {
    const { bridge, user } = await shown({ ...said, kinder: 'Mine.' })
    bridge.refuse('keepPair', { code: 'textTooLong', message: 'A sentence can have up to 1000 characters.' })
    await user.click(press('Keep this sentence'))
    expect(screen.getByRole('alert').textContent).toBe('A sentence can have up to 1000 characters.')
    expect(valueOf(field('A kinder sentence, just as true'))).toBe('Mine.')
  })
})

test('whoever stops while something is being kept has stopped', async () => {
  const saved = Promise.withResolvers<Reply<Done>>()
  const sent: string[] = []
  const dispatch = ({ type }: CommandInput): Promise<Reply<Done>> => {
    sent.push(type)
    return type === 'keepLesson' ? saved.promise : Promise.resolve({ ok: true, value: { outcome: 'done' } })
  }
  const mistake = { happened: 'A wrong date', learned: '' }
  const { user } = await showWindow('reflection', evening({ step: 'mistake', mistake }), 'linux', { dispatch })
  await user.click(press('Keep this'))
  await user.click(press('Stop here for tonight'))
  expect(sent).not.toContain('stopEvening')
  await act(async () => saved.resolve({ ok: true, value: { outcome: 'done' } }))
  expect(sent.filter((type) => type !== 'keepEveningDraft')).toEqual(['keepLesson', 'stopEvening'])
})

test('a mistake is kept with what is known now', async () => {
  const { bridge, user } = await showWindow('reflection', evening({ step: 'mistake' }))
  await user.keyboard('{Tab}The wrong month{Tab}Nobody minded{Control>}{Enter}{/Control}')
  expect(kept(bridge)).toEqual([{ type: 'keepLesson', happened: 'The wrong month', learned: 'Nobody minded' }])
})

describe('an experiment', () => {
  test('is compared', async () => {
    const { bridge, user } = await showWindow('reflection', evening({ step: 'circling' }))
    await user.click(press(/^An experiment is ready/u))
    expect(screen.getByText('You wrote this on Wednesday at 10:35 AM.')).toBeTruthy()
    await user.click(press('Keep this'))
    expect(document.activeElement?.contains(screen.getByRole('radiogroup', { name: 'Did it happen?' }))).toBe(true)
    await user.click(within(screen.getByRole('radiogroup')).getByRole('radio', { name: 'Partly' }))
    const slider = screen.getByRole('slider', { name: 'Belief now' })
    expect([slider.getAttribute('aria-valuetext'), slider.getAttribute('step')]).toEqual(['80', '5'])
    fireEvent.change(slider, { target: { value: '20' } })
    expect(slider.getAttribute('aria-valuetext')).toBe('20')
    await user.type(field('What did you learn?'), 'She wrote')
    await user.click(press('Keep this'))
    expect(kept(bridge)).toEqual([
      { type: 'closeExperiment', id: 'e1', happened: 'partly', belief: 20, learned: 'She wrote' },
    ])
  })

  test('can be let go without comparing', async () => {
    const experiment = { id: 'e1', happened: null, belief: 80 as Belief, learned: '' }
    const { bridge, user } = await showWindow('reflection', evening({ step: 'experiment', experiment }))
    await user.click(press('Let it go without comparing'))
    expect(kept(bridge)).toEqual([{ type: 'letExperimentGo', id: 'e1' }])
    expect(heading()).toMatch(/^Four things/u)
  })

  test('that was begun stands alone until it is kept', async () => {
    const experiment = { id: 'e1', happened: 'no' as const, belief: 80 as Belief, learned: '' }
    const experiments = [PRIYA, { ...PRIYA, id: 'e2', prediction: 'Somebody laughs.' }]
    await showWindow('reflection', evening({ step: 'circling', experiment }, { experiments }))
    expect(screen.getAllByRole('button', { name: /^An experiment is ready/u })).toHaveLength(1)
  })

  test('that is asked about from outside opens, and nothing written is lost', async () => {
    const { bridge, user, push } = await showWindow('reflection', evening())
    await user.type(field('Something the app couldn’t see'), 'Said no')
    const experiment = { id: 'e1', happened: null, belief: 80 as Belief, learned: '' }
    push({ ...evening({ step: 'experiment', experiment }), rev: 2 })
    expect(heading()).toBe('What happened?')
    await user.keyboard('{Escape}')
    expect(bridge.commands.at(-2)).toMatchObject({ draft: { unseen: ['Said no'], experiment: { id: 'e1' } } })
  })

  test('that is gone leads to the evening', async () => {
    const experiment = { id: 'e9', happened: null, belief: 80 as Belief, learned: '' }
    await showWindow('reflection', evening({ step: 'experiment', experiment }))
    expect(heading()).toMatch(/^Four things/u)
  })
})

describe('the page for the week', () => {
  test('is there on its day alone', async () => {
    await showWindow('reflection', evening({ step: 'rest' }))
    expect(screen.queryByRole('button', { name: 'A page for the week' })).toBeNull()
  })

  test('keeps a story, a trait, or both', async () => {
    const { bridge, user } = await showWindow('reflection', evening({ step: 'rest' }, { weekly: true }))
    await user.click(press('A page for the week'))
    await user.type(field('The story'), 'I never finish')
    await user.type(field('Where it’s a strength'), 'Where care counts')
    await user.click(press('Keep this'))
    expect(kept(bridge)).toEqual([
      { type: 'keepStory', story: 'I never finish', from: '', against: '', truer: '' },
      { type: 'keepTrait', criticism: '', strength: 'Where care counts' },
    ])
    expect(heading()).toBe('Let it rest')
    expect(typesOf(bridge).at(-1)).toBe('keepEveningDraft')
  })

  test('keeps what it can, once, when the other is refused', async () => {
    const trait = { criticism: 'Too slow', strength: '' }
    const story = { story: 'I never finish', from: '', against: '', truer: '' }
    const { bridge, user } = await showWindow('reflection', evening({ step: 'weekly', story, trait }, { weekly: true }))
    bridge.refuse('keepTrait', { code: 'notSaved', message: 'The latest is not written to disk yet.' })
    await user.click(press('Keep this'))
    expect(screen.getByRole('alert').textContent).toBe('The latest is not written to disk yet.')
    expect([valueOf(field('The story')), valueOf(field('What was said'))]).toEqual(['', 'Too slow'])
    await user.click(press('Keep this'))
    expect(kept(bridge).map(({ type }) => type)).toEqual(['keepStory', 'keepTrait', 'keepTrait'])
  })
})
