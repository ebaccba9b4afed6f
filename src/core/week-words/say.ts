import { text, type Text } from '../views/text.ts'
import { WORDINGS, type WeekTheme } from '../views/week-text.ts'
import type { Fact } from './facts.ts'

/** The wording of a turn: the next turn takes the next one, so that no week sounds like the one before. */
const worded = <Theme extends WeekTheme>(theme: Theme, turn: number): (typeof WORDINGS)[Theme][number] => {
  const wordings: readonly (typeof WORDINGS)[Theme][number][] = WORDINGS[theme]
  const [first] = WORDINGS[theme]
  return wordings[turn % wordings.length] ?? first
}

/** One sentence about a fact. @param turn which wording, counting up from week to week */
export const sentenceOf = (fact: Fact, turn: number): Text => {
  const day = { weekday: fact.day }
  const task = { day, task: fact.name }
  const timed = { ...task, count: fact.minutes }
  const expected = { day, prediction: fact.name }
  switch (fact.theme) {
    case 'stopped':
      return text(`week.stopped.${worded('stopped', turn)}`, timed)
    case 'early':
      return text(`week.early.${worded('early', turn)}`, timed)
    case 'short':
      return text(`week.short.${worded('short', turn)}`, timed)
    case 'draft':
      return text(`week.draft.${worded('draft', turn)}`, task)
    case 'handOver':
      return text(`week.handOver.${worded('handOver', turn)}`, task)
    case 'park':
      return text(`week.park.${worded('park', turn)}`, task)
    case 'continued':
      return text(`week.continued.${worded('continued', turn)}`, task)
    case 'shipped':
      return text(`week.shipped.${worded('shipped', turn)}`, task)
    case 'away':
      return text(`week.away.${worded('away', turn)}`, task)
    case 'circling':
      return text(`week.circling.${worded('circling', turn)}`, { day })
    case 'leftLoop':
      return text(`week.leftLoop.${worded('leftLoop', turn)}`, task)
    case 'noLoop':
      return text(`week.noLoop.${worded('noLoop', turn)}`, task)
    case 'longer':
      return text(`week.longer.${worded('longer', turn)}`, task)
    case 'goalpost':
      return text(`week.goalpost.${worded('goalpost', turn)}`, task)
    case 'waited':
      return text(`week.waited.${worded('waited', turn)}`, task)
    case 'leftLook':
      return text(`week.leftLook.${worded('leftLook', turn)}`, task)
    case 'otherwise':
      return text(`week.otherwise.${worded('otherwise', turn)}`, expected)
    case 'partly':
      return text(`week.partly.${worded('partly', turn)}`, expected)
    case 'happened':
      return text(`week.happened.${worded('happened', turn)}`, expected)
    case 'wrote':
      return text(`week.wrote.${worded('wrote', turn)}`, { day, said: fact.name })
    case 'blank':
      return text(`week.blank.${worded('blank', turn)}`, {})
  }
}
