import { assertNever } from '../assert-never.ts'
import type { Command } from '../command.ts'
import { withSentenceDraft, withWordDraft } from '../drafts.ts'
import { living } from '../entries.ts'
import { go, stale, type Move } from '../move.ts'
import { draftOf, eveningDay } from '../reflection/draft.ts'
import { partKept } from '../reflection/handle-evening.ts'
import type { At, State } from '../state.ts'
import { keep, quieten, remove, voiceAsked, withWeekLine, type KeptList } from './keep.ts'
import { kindWordFor, productLines, switchLine, type KindWordChoice } from './kind-word.ts'

export type WordsCommand = Extract<
  Command,
  {
    type:
      | 'keepPair'
      | 'quietWord'
      | 'keepLesson'
      | 'keepStory'
      | 'keepTrait'
      | 'keepKindWord'
      | 'keepSentence'
      | 'removeWord'
      | 'switchLine'
      | 'keepWeekLine'
  }
>

/** What a person writes to find it again, and which sentences are shown to them. */
export const handleWords = (state: State, command: WordsCommand, at: At): Move => {
  const { words } = state
  const day = state.evening?.day ?? eveningDay(at, state.settings.dayStart)
  const begun = draftOf(day, undefined)
  const entry = { id: `word-${at.freshId}`, updatedAt: at.now.wall }
  switch (command.type) {
    case 'keepPair': {
      const { critic, kinder, voice, offered } = command
      const pair = { ...entry, day, critic, kinder, quiet: false, ...(voice === undefined ? {} : { voice }) }
      const kept = keep(words, 'pairs', pair)
      const asked = voice === undefined ? kept : voiceAsked(kept, day)
      return go(partKept({ ...state, words: asked, offered }, { critic: begun.critic }))
    }
    case 'quietWord': {
      const { list, id, quiet } = command
      const quieter = quieten(words, list, id, { quiet, updatedAt: at.now.wall })
      return quieter === words ? stale(state) : go({ ...state, words: quieter })
    }
    case 'keepLesson': {
      const { happened, learned } = command
      const lesson = { ...entry, day, happened, learned }
      return go(partKept({ ...state, words: keep(words, 'lessons', lesson) }, { mistake: begun.mistake }))
    }
    case 'keepStory': {
      const { type: _type, ...story } = command
      return go(
        partKept({ ...state, words: keep(words, 'stories', { ...entry, day, ...story }) }, { story: begun.story }),
      )
    }
    case 'keepTrait': {
      const { type: _type, ...trait } = command
      return go(
        partKept({ ...state, words: keep(words, 'traits', { ...entry, day, ...trait }) }, { trait: begun.trait }),
      )
    }
    case 'keepKindWord': {
      const { id = entry.id, text, by, when } = command
      const quiet = living(words.kind).find((word) => word.id === id)?.quiet ?? false
      const kept = keep(words, 'kind', { ...entry, id, text, by, when, quiet })
      return go({ ...state, words: kept, drafts: withWordDraft(state.drafts, command.id ?? '', null) })
    }
    case 'keepSentence': {
      const { id = entry.id, text, for: purpose } = command
      const kept = keep(words, 'sentences', { ...entry, id, text, for: purpose })
      return go({ ...state, words: kept, drafts: withSentenceDraft(state.drafts, command.id ?? '', null) })
    }
    case 'removeWord': {
      const { list, id } = command
      const drafts = withoutDraft(state.drafts, list, id)
      return go({ ...state, words: remove(words, list, id, at.now.wall), drafts })
    }
    case 'keepWeekLine':
      return go({ ...state, words: withWeekLine(words, command.week, command.line, at.now.wall) })
    case 'switchLine':
      return go({ ...state, words: switchLine(words, command.line, command.on, at.now.wall) })
    default:
      return assertNever(command)
  }
}

/** What was being written of an entry goes with it. */
const withoutDraft = (drafts: State['drafts'], list: KeptList, id: string): State['drafts'] => {
  if (list === 'kind') return withWordDraft(drafts, id, null)
  return list === 'sentences' ? withSentenceDraft(drafts, id, null) : drafts
}

/** The kind word of a Prompt that appears for a timebox: chosen once for it, and never the one before. */
export const withWord = (state: State): State => {
  const { timebox, words, settings, lastWord } = state
  if (timebox === null || state.word?.timeboxId === timebox.id) return state
  const choice = promptWord(words, timebox.id, lastWord, settings.wordsFromReflections)
  return { ...state, word: { timeboxId: timebox.id, choice }, lastWord: choice?.id ?? lastWord }
}

/** The very first time it is the first of the product's lines, which says what all of them mean. */
const promptWord = (
  words: State['words'],
  seed: string,
  last: string | null,
  fromReflections: boolean,
): KindWordChoice | null => {
  const chosen = kindWordFor(words, { where: 'prompt', seed, last, fromReflections })
  return chosen?.own === false && last === null ? (productLines(words, 'prompt')[0] ?? chosen) : chosen
}
