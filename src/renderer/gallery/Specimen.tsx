import type { ReactNode } from 'react'
import type { Forced } from './forced-rules.ts'
import styles from './Gallery.module.css'

interface RowProps {
  readonly name: string
  readonly children: ReactNode
}

/** One component, in its states. */
export const Row = ({ name, children }: RowProps) => (
  <section className={styles.row}>
    <h3 className={styles.name}>{name}</h3>
    <div className={styles.states}>{children}</div>
  </section>
)

interface SpecimenProps {
  readonly state: string
  readonly force?: Forced
  readonly wide?: boolean
  readonly children: ReactNode
}

/** One state of a component, with its name below. */
export const Specimen = ({ state, force, wide = false, children }: SpecimenProps) => (
  <figure className={wide ? styles.wide : styles.specimen} data-force={force}>
    {children}
    <figcaption className={styles.caption}>{state}</figcaption>
  </figure>
)
