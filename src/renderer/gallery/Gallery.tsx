import { useEffect, useState } from 'react'
import { ToggleChip } from '../components/Chips.tsx'
import { Controls } from './Controls.tsx'
import { Drawings } from './Drawings.tsx'
import { Entries } from './Entries.tsx'
import { Evening } from './Evening.tsx'
import { forceStates } from './forced-rules.ts'
import styles from './Gallery.module.css'
import { pretend, type Asked } from './media-rules.ts'
import { Settings } from './Settings.tsx'

const THEMES = [
  ['light', 'Light'],
  ['dark', 'Dark'],
] as const

/** Every component in every state, light and dark, for whoever works on them. Its words are not the product's. */
export const Gallery = () => {
  useEffect(() => {
    document.title = 'Components'
    forceStates(document.styleSheets)
  }, [])
  return (
    <div className={styles.page}>
      <header className={styles.bar}>
        <h1 className={styles.title}>Components</h1>
        <Pretending asked="forcedColors" name="Forced colours" />
        <Pretending asked="reducedMotion" name="Reduced motion" />
      </header>
      <div className={styles.panes}>
        {THEMES.map(([theme, name]) => (
          <section key={theme} className={styles.pane} data-theme={theme}>
            <h2 className={styles.theme}>{name}</h2>
            <Controls />
            <Entries />
            <Settings />
            <Drawings />
            <Evening />
          </section>
        ))}
      </div>
    </div>
  )
}

const Pretending = ({ asked, name }: { readonly asked: Asked; readonly name: string }) => {
  const [on, setOn] = useState(false)
  useEffect(() => (on ? pretend(asked, document.styleSheets) : undefined), [asked, on])
  return (
    <ToggleChip chosen={on} onChoose={setOn}>
      {name}
    </ToggleChip>
  )
}
