import { sourceOf } from '@shared/languages.ts'
import { useSnapshot, useWords } from '../../enough.tsx'
import { contentsOf, type ContentsGroup } from './contents.ts'
import styles from './HelpNav.module.css'
import { CONTENTS, SHORT_GUIDE, WHAT_ENOUGH_IS } from './pages.ts'
import { usePage } from './use-page.ts'

interface HelpNavProps {
  /** the name of the page that is open */
  readonly current: string
  readonly onOpen: (page: string) => void
}

/** The contents: the short guide in the window's language, then every page of the guide. */
export const HelpNav = ({ current, onOpen }: HelpNavProps) => {
  const { words } = useWords()
  const language = sourceOf(useSnapshot().language)
  const short = usePage(SHORT_GUIDE)
  const about = usePage(WHAT_ENOUGH_IS)
  const contents = usePage(CONTENTS)
  const own = [short, about].flatMap((page) => (page === null ? [] : [{ page: page.name, title: page.title }]))
  return (
    <nav className={styles.nav} aria-label={words('help.contents')}>
      <Group group={{ under: null, name: null, pages: own }} current={current} onOpen={onOpen} />
      {contents !== null && (
        <div lang={contents.language === language ? undefined : contents.language}>
          {contents.language !== language && (
            <p className={styles.foreign} lang={language}>
              {words('help.englishPages')}
            </p>
          )}
          {contentsOf(contents).map((group) => (
            <Group key={group.pages[0]?.page} group={group} current={current} onOpen={onOpen} />
          ))}
        </div>
      )}
    </nav>
  )
}

const Group = ({ group, current, onOpen }: HelpNavProps & { readonly group: ContentsGroup }) => (
  <>
    {group.under !== null && <p className={styles.under}>{group.under}</p>}
    {group.name !== null && <p className={styles.name}>{group.name}</p>}
    <ul className={styles.list}>
      {group.pages.map(({ page, title }) => (
        <li key={page}>
          <button
            type="button"
            className={styles.page}
            aria-current={page === current ? 'page' : undefined}
            onClick={() => onOpen(page)}
          >
            {title}
          </button>
        </li>
      ))}
    </ul>
  </>
)
