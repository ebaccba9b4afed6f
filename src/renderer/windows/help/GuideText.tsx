import type { GuideElement, GuideLink, GuidePart } from '@shared/guide.ts'
import { createElement, type ReactNode } from 'react'
import { useShownTheme } from '../../theme.ts'
import { useSnapshot } from '../../enough.tsx'
import styles from './GuideText.module.css'

interface GuideTextProps {
  readonly parts: readonly GuidePart[]
  /** a link was followed */
  readonly onGo: (page: string, anchor: string | null) => void
}

/** The parts of a page, in their order. */
export const GuideText = ({ parts, onGo }: GuideTextProps) => {
  const theme = useShownTheme(useSnapshot().theme)
  // A page never changes, so a part is known by its place.
  const draw = (part: GuidePart, place: number): ReactNode => {
    if (typeof part === 'string') return part
    if ('page' in part) return <PageLink key={place} to={part} onGo={onGo} words={part.parts.map(draw)} />
    if ('tag' in part) return createElement(part.tag, { key: place, ...marksOf(part) }, ...part.parts.map(draw))
    return <img key={place} className={styles.picture} srcSet={`${part[theme]} 2x`} alt={part.words} />
  }
  return <div className={styles.text}>{parts.map(draw)}</div>
}

/** A heading can be led to; a page's first one takes the focus. */
const marksOf = ({ anchor }: GuideElement): Readonly<Record<string, string | number>> =>
  anchor === undefined ? {} : { 'data-anchor': anchor, tabIndex: -1 }

interface PageLinkProps {
  readonly to: GuideLink
  readonly words: readonly ReactNode[]
  readonly onGo: GuideTextProps['onGo']
}

const PageLink = ({ to: { page, anchor }, words, onGo }: PageLinkProps) => (
  <a
    className={styles.link}
    href={`#/help/${page}`}
    onClick={(event) => {
      event.preventDefault()
      onGo(page, anchor ?? null)
    }}
  >
    {words}
  </a>
)
