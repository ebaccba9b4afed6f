import { fireEvent, screen } from '@testing-library/react'
import type { PromptDraft } from '@core/drafts.ts'
import type { PromptView } from '@core/views/snapshot-type.ts'
import { describe, expect, test } from 'vitest'
import { atCap, mins, reply, timebox } from './support/samples.ts'
import { showWindow } from './support/show-window.tsx'

const ASKED = { timeboxId: 'box-1', asked: 1, about: { name: 'cap' }, step: 'ways' } as const
const lead = (): string | undefined => document.querySelector('#prompt-lead')?.textContent

describe('the lead of the Prompt', () => {
  const show = (word: PromptView['word'], open = reply()) =>
    showWindow('prompt', atCap(open, { prompt: { ...ASKED, word } }))

  test('is a kind word of the product', async () => {
    await show({ own: false, id: 'roughEdge' })
    expect(lead()).toBe('A rough edge gives others a place to join in.')
  })

  test('or one of the person’s own, with who said it', async () => {
    await show({ own: true, id: 'w1', text: 'Done and kind to me.', by: 'Ana' })
    expect(lead()).toBe('Done and kind to me.Ana')
  })

  test('is none when all are switched off, and the dialog is described by nothing then', async () => {
    await show(null)
    expect(lead()).toBeUndefined()
    expect(screen.getByRole('dialog').getAttribute('aria-describedby')).toBeNull()
  })

  test('gives way to what the person meant to do now', async () => {
    await show({ own: false, id: 'roughEdge' }, reply({ ifThen: 'press Send to Ana' }))
    expect(lead()).toBe('press Send to Ana')
  })

  test('is there too when the Prompt was opened before the cap', async () => {
    await show({ own: false, id: 'allowed' }, timebox({ left: mins(3) }))
    expect(lead()).toBe('Good enough is allowed.')
  })
})

describe('a draft with an expectation', () => {
  const EXPECT = 'What do you expect to happen?'
  const open = (kept?: Partial<PromptDraft>) =>
    showWindow(
      'prompt',
      atCap(reply(), {
        prompt: { ...ASKED, step: 'draft', word: null },
        drafts:
          kept === undefined
            ? {}
            : {
                prompt: {
                  timeboxId: 'box-1',
                  step: 'draft',
                  reason: '',
                  note: '',
                  sentence: '',
                  expectation: '',
                  ...kept,
                },
              },
      }),
    )
  const share = () => screen.getByRole('button', { name: /^Share as a draft/u })

  test('is an experiment: no second read, and as likely as not until the person says otherwise', async () => {
    const { bridge, user } = await open()
    expect(screen.queryByRole('slider')).toBeNull()
    await user.type(screen.getByLabelText(EXPECT), 'Nobody answers')
    expect(screen.getByText(/^Left out this time: no second read\. \w+day asks whether it happened\.$/u)).toBeTruthy()
    await user.click(share())
    expect(bridge.commands.at(-1)).toEqual({
      type: 'shareDraft',
      timeboxId: 'box-1',
      experiment: { prediction: 'Nobody answers', leftOut: 'No second read', belief: 50, inDays: 2 },
    })
  })

  test('everything of it can be changed, is kept, and is sent', async () => {
    const { bridge, user } = await open({ expectation: 'Nobody answers' })
    fireEvent.change(screen.getByRole('slider', { name: 'How much do you believe it?' }), { target: { value: '85' } })
    await user.click(screen.getByRole('button', { name: 'Change what is left out, and when to ask' }))
    const leftOut = screen.getByLabelText<HTMLInputElement>('What I leave out this time')
    expect(document.activeElement).toBe(leftOut)
    await user.clear(leftOut)
    await user.type(leftOut, 'No question whether it is fine.')
    await user.selectOptions(screen.getByRole('combobox', { name: 'Ask what happened' }), 'tomorrow')
    fireEvent.blur(window)
    const chosen = { leftOut: 'No question whether it is fine.', belief: 85, inDays: 1 }
    expect(bridge.commands.at(-1)).toMatchObject({
      type: 'keepPromptDraft',
      draft: { expectation: 'Nobody answers', ...chosen },
    })
    await user.click(share())
    expect(bridge.commands.at(-1)).toMatchObject({ experiment: { prediction: 'Nobody answers', ...chosen } })
  })

  test('the day that asks is the one that was chosen', async () => {
    await open({ expectation: 'Nobody answers', inDays: 1 })
    expect(screen.getByText(/Friday asks whether it happened/u)).toBeTruthy()
  })

  test('nothing left out is an answer too', async () => {
    const { bridge, user } = await open({ expectation: 'Nobody answers', leftOut: '' })
    expect(screen.getByText(/^\w+day asks whether it happened\.$/u)).toBeTruthy()
    await user.click(share())
    expect(bridge.commands.at(-1)).toMatchObject({ experiment: { leftOut: '', belief: 50 } })
  })

  test('and without an expectation it is a draft alone', async () => {
    const { bridge, user } = await open({ leftOut: 'No second read' })
    await user.click(share())
    expect(bridge.commands.at(-1)).toEqual({ type: 'shareDraft', timeboxId: 'box-1' })
  })

  test('a refusal is said, and what was written stays', async () => {
    const { bridge, user } = await open({ expectation: 'Nobody answers' })
    bridge.refuse('shareDraft', { code: 'textTooLong', message: 'A sentence can have up to 1000 characters.' })
    await user.click(share())
    expect(screen.getByRole('alert').textContent).toBe('A sentence can have up to 1000 characters.')
    expect(screen.getByLabelText<HTMLInputElement>(EXPECT).value).toBe('Nobody answers')
  })
})
