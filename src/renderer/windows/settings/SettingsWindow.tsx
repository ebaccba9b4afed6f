import { useEffect, useRef, useState } from 'react'
import { Notices } from '../../components/StatusLine.tsx'
import { TitleBar } from '../../components/TitleBar.tsx'
import { useSend, useSnapshot, useWords } from '../../enough.tsx'
import { useKeys } from '../../use-keys.ts'
import { useLostFocus } from '../../use-lost-focus.ts'
import { ResetRow } from './ResetRow.tsx'
import { SECTIONS, type Section } from './sections.ts'
import { goToSetting, type FoundSetting } from './setting-search.ts'
import { SearchPane } from './SearchPane.tsx'
import { SettingsNav } from './SettingsNav.tsx'
import styles from './SettingsWindow.module.css'

/** Settings, saved as you go: a list of sections, and the one that is open. */
export const SettingsWindow = () => {
  const { words } = useWords()
  const send = useSend()
  const { joyEditing, sentencesAsked } = useSnapshot().settings
  const [current, setCurrent] = useState<Section>(SECTIONS[0])
  const [searching, setSearching] = useState(false)
  const [found, setFound] = useState<FoundSetting | null>(null)
  const toBoundaries = (setting: FoundSetting | null): void => {
    setSearching(false)
    setFound(setting)
    setCurrent(SECTIONS.find(({ name }) => name === 'boundaries') ?? current)
  }
  // Joy time was moved, or its sentences were asked for: the page opens, once, and every other can be opened from there.
  const [moved, setMoved] = useState<string | null>(null)
  if (joyEditing !== moved) {
    setMoved(joyEditing)
    if (joyEditing !== null) toBoundaries(null)
  }
  const [asked, setAsked] = useState<string | null>(null)
  if (sentencesAsked !== asked) {
    setAsked(sentencesAsked)
    if (sentencesAsked !== null)
      toBoundaries({ section: 'boundaries', name: words('settings.boundaries.sentences'), nth: 0 })
  }
  const open = (section: Section, setting: FoundSetting | null = null): void => {
    setSearching(false)
    setFound(setting)
    setCurrent(section)
  }
  const search = (): void => {
    const field = document.querySelector<HTMLInputElement>('input[type="search"]')
    field?.focus()
    field?.select()
    setSearching(true)
  }
  const close = (): void => void send({ type: 'close', window: 'settings' })
  useKeys((event) => {
    if (event.key.toLowerCase() === 'f' && (event.ctrlKey || event.metaKey) && !event.altKey) {
      event.preventDefault()
      search()
      return
    }
    const closing = event.key.toLowerCase() === 'w' && (event.ctrlKey || event.metaKey) && !event.altKey
    if (event.key !== 'Escape' && !closing) return
    event.preventDefault()
    if (searching && !closing) open(current)
    else close()
  })
  return (
    <div className={styles.window}>
      <TitleBar
        title={words('settings.title')}
        onMinimise={() => void send({ type: 'minimise', window: 'settings' })}
        onClose={close}
      />
      <div className={styles.middle}>
        <SettingsNav current={searching ? null : current} onOpen={(section) => open(section)} onFind={search} />
        {searching ? (
          <SearchPane
            onFound={(setting) => open(SECTIONS.find(({ name }) => name === setting.section) ?? current, setting)}
          />
        ) : (
          <Pane key={current.name} section={current} found={found} />
        )}
      </div>
    </div>
  )
}

/** One section, from its headline on. The focus begins there, on no control, unless one was searched for. */
const Pane = ({ section, found }: { readonly section: Section; readonly found: FoundSetting | null }) => {
  const { words } = useWords()
  const headline = useLostFocus<HTMLHeadingElement>()
  const pane = useRef<HTMLDivElement>(null)
  const { name, Section } = section
  const isShared = useSnapshot().settings.sharedFolder.folder !== ''
  useEffect(() => {
    if (found !== null && pane.current !== null) goToSetting(pane.current, found)
  }, [found])
  return (
    <div ref={pane} className={styles.pane}>
      <div className={styles.scroller}>
        <div className={styles.content}>
          <h1 ref={headline} tabIndex={-1} className={styles.headline}>
            {words(`settings.${name}.name`)}
          </h1>
          <p className={styles.lead}>
            {words(name === 'data' && isShared ? 'settings.data.leadShared' : `settings.${name}.lead`)}
          </p>
          <Notices className={styles.notice} />
          <Section />
          {section.resets && <ResetRow section={section.name} />}
        </div>
      </div>
    </div>
  )
}
