import { useState } from 'react'
import { Notices } from '../../components/StatusLine.tsx'
import { TitleBar } from '../../components/TitleBar.tsx'
import { useSend, useSnapshot, useWords } from '../../enough.tsx'
import { useKeys } from '../../use-keys.ts'
import { useLostFocus } from '../../use-lost-focus.ts'
import { ResetRow } from './ResetRow.tsx'
import { SECTIONS, type Section } from './sections.ts'
import { SettingsNav } from './SettingsNav.tsx'
import styles from './SettingsWindow.module.css'

/** Settings, saved as you go: a list of sections, and the one that is open. */
export const SettingsWindow = () => {
  const { words } = useWords()
  const send = useSend()
  const { joyEditing } = useSnapshot().settings
  const [current, setCurrent] = useState<Section>(SECTIONS[0])
  // Joy time was moved: its page opens, once, and every other can be opened from there.
  const [moved, setMoved] = useState<string | null>(null)
  if (joyEditing !== moved) {
    setMoved(joyEditing)
    if (joyEditing !== null) setCurrent(SECTIONS.find(({ name }) => name === 'boundaries') ?? current)
  }
  const close = (): void => void send({ type: 'close', window: 'settings' })
  useKeys((event) => {
    const closing = event.key.toLowerCase() === 'w' && (event.ctrlKey || event.metaKey) && !event.altKey
    if (event.key !== 'Escape' && !closing) return
    event.preventDefault()
    close()
  })
  return (
    <div className={styles.window}>
      <TitleBar
        title={words('settings.title')}
        onMinimise={() => void send({ type: 'minimise', window: 'settings' })}
        onClose={close}
      />
      <div className={styles.middle}>
        <SettingsNav current={current} onOpen={setCurrent} />
        <Pane key={current.name} section={current} />
      </div>
    </div>
  )
}

/** One section, from its headline on. The focus begins there, on no control. */
const Pane = ({ section }: { readonly section: Section }) => {
  const { words } = useWords()
  const headline = useLostFocus<HTMLHeadingElement>()
  const { name, Section } = section
  return (
    <div className={styles.pane}>
      <div className={styles.scroller}>
        <div className={styles.content}>
          <h1 ref={headline} tabIndex={-1} className={styles.headline}>
            {words(`settings.${name}.name`)}
          </h1>
          <p className={styles.lead}>{words(`settings.${name}.lead`)}</p>
          <Notices className={styles.notice} />
          <Section />
          {section.resets && <ResetRow section={section.name} />}
        </div>
      </div>
    </div>
  )
}
