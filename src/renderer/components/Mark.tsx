import styles from './Mark.module.css'

/** The mark of the product: an open ring with a pebble in its gap. */
export const Mark = ({ size }: { readonly size: number }) => (
  <svg width={size} height={size} viewBox="0 0 24 24" fill="none" aria-hidden>
    <path className={styles.ring} d="M20.31 10.23A8.5 8.5 0 1 1 13.77 3.69" strokeWidth="2.6" strokeLinecap="round" />
    <circle className={styles.pebble} cx="18.01" cy="5.99" r="2.4" />
  </svg>
)
