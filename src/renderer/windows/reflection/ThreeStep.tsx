import { useId, useRef } from 'react'
import { OfferChip } from '../../components/Chips.tsx'
import { Label } from '../../components/Field.tsx'
import { useWords } from '../../enough.tsx'
import styles from './ThreeStep.module.css'
import type { Writing } from './use-evening.ts'
import { WrittenLine } from './Written.tsx'

const THINGS = [0, 1, 2] as const
const HINTS = ['someone', 'letGo', 'rested', 'forFun'] as const

/** Three things, each of which may stay empty, and words to begin with. */
export const ThreeStep = ({ evening: { draft, write } }: { readonly evening: Writing }) => {
  const { words } = useWords()
  const id = useId()
  const fields = useRef<(HTMLTextAreaElement | null)[]>([])
  const things = THINGS.map((nth) => draft.appreciations[nth] ?? '')
  const empty = things.findIndex((thing) => thing.trim() === '')
  const put = (nth: number, text: string): void =>
    write({ appreciations: things.map((thing, at) => (at === nth ? text : thing)) })
  /** Begin a sentence in the first that is empty; with none of them empty, nothing written is touched. */
  const begin = (hint: string): void => {
    if (empty !== -1) put(empty, words('reflection.three.begin', { hint }))
    fields.current[empty === -1 ? 0 : empty]?.focus()
  }
  return (
    <>
      <ol className={styles.things}>
        {THINGS.map((nth) => (
          <li key={nth} className={styles.thing}>
            <span className={styles.nth} aria-hidden>
              {nth + 1}
            </span>
            <div className={styles.field}>
              <WrittenLine
                large
                field={(field) => {
                  fields.current[nth] = field
                }}
                value={things[nth] ?? ''}
                aria-label={words('reflection.three.thing', { count: nth + 1 })}
                placeholder={nth === empty ? words('reflection.three.example') : undefined}
                onWrite={(text) => put(nth, text)}
                onEnter={() => fields.current[nth + 1]?.focus()}
              />
            </div>
          </li>
        ))}
      </ol>
      <div className={styles.hints}>
        <Label id={id}>{words('reflection.three.ifNothing')}</Label>
        <fieldset className={styles.chips} aria-labelledby={id}>
          {HINTS.map((hint) => (
            <OfferChip key={hint} onTake={() => begin(words(`reflection.three.hints.${hint}`))}>
              {words(`reflection.three.hints.${hint}`)}
            </OfferChip>
          ))}
        </fieldset>
      </div>
    </>
  )
}
