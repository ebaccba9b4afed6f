import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import { Icon } from './Icon.tsx'
import styles from './Tag.module.css'

/** Pine is out, lamp is shared as a draft, stone has an edge and no tint. */
export type TagTone = 'pine' | 'lamp' | 'stone'

interface TagProps {
  readonly tone: TagTone
  readonly icon?: LucideIcon
  readonly children: ReactNode
}

/** What became of something, in a word or two. */
export const Tag = ({ tone, icon, children }: TagProps) => (
  <span className={classes(styles.tag, styles[tone])}>
    {icon !== undefined && <Icon of={icon} size="s" />}
    {children}
  </span>
)
