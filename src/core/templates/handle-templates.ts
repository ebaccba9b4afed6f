import { assertNever } from '../assert-never.ts'
import type { Command } from '../command.ts'
import { living } from '../entries.ts'
import { go, stale, type Move } from '../move.ts'
import { startUnlessOut } from '../noticed/answer.ts'
import type { At, State } from '../state.ts'
import { localDay } from '../time.ts'
import { keepTemplate, putTemplateAway, removeTemplate } from './keep.ts'
import type { Template } from './template.ts'

export type TemplateCommand = Extract<Command, { type: 'keepTemplate' | 'removeTemplate' | 'putTemplateAway' }>

/** Templates are kept, removed, and put away for a day. */
export const handleTemplate = (state: State, command: TemplateCommand, at: At): Move => {
  const { now, freshId, zone } = at
  switch (command.type) {
    case 'keepTemplate': {
      const { type: _type, ...kept } = command
      return go({ ...state, tasks: keepTemplate(state.tasks, kept, freshId, now.wall) })
    }
    case 'removeTemplate':
      return go({ ...state, tasks: removeTemplate(state.tasks, command.id, now.wall) })
    case 'putTemplateAway': {
      const day = localDay(now.wall, zone, state.settings.dayStart)
      return go({ ...state, tasks: putTemplateAway(state.tasks, command.id, day, now.wall) })
    }
    default:
      return assertNever(command)
  }
}

/** A template by its id; null when it is gone. */
export const templateBy = (state: State, id: string): Template | null =>
  living(state.tasks.templates).find((template) => template.id === id) ?? null

/** Start what a template holds. */
export const startTemplate = (state: State, templateId: string, at: At): Move => {
  const template = templateBy(state, templateId)
  if (template === null) return stale(state)
  const { title, kind, project, cap, marks, ifThen, watched } = template
  return startUnlessOut(state, { title, kind, project, cap, marks, ifThen, watched }, undefined, at)
}
