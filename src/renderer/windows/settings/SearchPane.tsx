import { useRef, useState, type KeyboardEvent } from 'react'
import { useWords } from '../../enough.tsx'
import { useTakenFocus } from '../../use-taken-focus.ts'
import { findSettings, type FoundSetting } from './setting-search.ts'
import { SECTIONS } from './sections.ts'
import styles from './SearchPane.module.css'
import pane from './SettingsWindow.module.css'

/** A field that finds settings of all sections. What it looks through are the sections themselves, drawn out of sight. */
export const SearchPane = ({ onFound }: { readonly onFound: (found: FoundSetting) => void }) => {
  const { words } = useWords()
  const [query, setQuery] = useState('')
  const [found, setFound] = useState<readonly FoundSetting[]>([])
  const drawn = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLUListElement>(null)
  const field = useTakenFocus<HTMLInputElement>()
  const look = (text: string): void => {
    setQuery(text)
    if (drawn.current !== null) setFound(findSettings(drawn.current, text))
  }
  const onKey = (event: KeyboardEvent): void => {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])]
    const at = buttons.findIndex((button) => button === document.activeElement)
    if (event.key === 'Enter' && at === -1 && found[0] !== undefined) {
      event.preventDefault()
      onFound(found[0])
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    const next = event.key === 'ArrowDown' ? Math.min(at + 1, buttons.length - 1) : at - 1
    if (next < 0) field.current?.focus()
    else buttons[next]?.focus()
  }
  const said =
    query.trim() === ''
      ? words('settings.search.hint')
      : found.length === 0
        ? words('settings.search.nothing')
        : words('settings.search.found', { count: found.length })
  return (
    <div className={pane.pane}>
      <div className={pane.scroller}>
        {/* Its field and its list answer to the keys; here the arrows are heard, which go from one to the other. */}
        {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
        <div className={pane.content} onKeyDown={onKey}>
          <h1 id="find-setting" className={pane.headline}>
            {words('settings.search.name')}
          </h1>
          <input
            ref={field}
            type="search"
            className={styles.field}
            aria-labelledby="find-setting"
            value={query}
            onChange={(event) => look(event.target.value)}
          />
          <output className={styles.said}>{said}</output>
          <ul ref={list} className={styles.list}>
            {found.map((one) => (
              <li key={`${one.section} ${one.name} ${one.nth}`}>
                <button type="button" className={styles.found} onClick={() => onFound(one)}>
                  <span className={styles.name}>{one.name}</span>{' '}
                  <span className={styles.where}>
                    {words('settings.search.in', { section: words(`settings.${one.section}.name`) })}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      </div>
      <div ref={drawn} hidden>
        {SECTIONS.map(({ name, Section }) => (
          <section key={name} data-section={name} data-setting={words(`settings.${name}.name`)}>
            <Section />
          </section>
        ))}
      </div>
    </div>
  )
}
