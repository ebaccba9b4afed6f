import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import styles from './Tag.module.css'

/** Pine is out, lamp is shared as a draft, stone has an edge and no tint. */
export type TagTone = 'pine' | 'lamp' | 'stone'

/** What became of something, in a word or two. */
export const Tag = ({ tone, children }: { readonly tone: TagTone; readonly children: ReactNode }) => (
  <span className={classes(styles.tag, styles[tone])}>{children}</span>
)
