import { useId } from 'react'
import { useWords } from '../../enough.tsx'
import { Asked } from './Asked.tsx'
import styles from './Asked.module.css'
import type { Writing } from './use-evening.ts'

const STORY = ['story', 'from', 'against', 'truer'] as const
const TRAIT = ['criticism', 'strength'] as const

/** A story about oneself, told anew, or something one was criticised for and where it is a strength. */
export const Weekly = ({ evening: { draft, write } }: { readonly evening: Writing }) => {
  const { words } = useWords()
  const id = useId()
  const { story, trait } = draft
  return (
    <>
      <section className={styles.group} aria-labelledby={`${id}story`}>
        <h2 id={`${id}story`}>{words('weekly.story.name')}</h2>
        <p>{words('weekly.story.help')}</p>
        <div className={styles.two}>
          {STORY.map((part) => (
            <Asked
              key={part}
              label={words(`weekly.story.${part}`)}
              {...(part === 'story' ? { example: words('weekly.story.storyExample') } : {})}
              value={story[part]}
              onWrite={(text) => write({ story: { ...story, [part]: text } })}
            />
          ))}
        </div>
      </section>
      <section className={styles.group} aria-labelledby={`${id}trait`}>
        <h2 id={`${id}trait`}>{words('weekly.trait.name')}</h2>
        <p>{words('weekly.trait.help')}</p>
        <div className={styles.two}>
          {TRAIT.map((part) => (
            <Asked
              key={part}
              label={words(`weekly.trait.${part}`)}
              {...(part === 'criticism' ? { example: words('weekly.trait.criticismExample') } : {})}
              value={trait[part]}
              onWrite={(text) => write({ trait: { ...trait, [part]: text } })}
            />
          ))}
        </div>
      </section>
    </>
  )
}
