import styles from './Ring.module.css'

/** In place of the minutes, for something shipped: the mark of the product, as large as the ring. */
export const ShippedRing = () => (
  <svg className={styles.ring} viewBox="0 0 92 92" fill="none" strokeWidth="7" strokeLinecap="round" aria-hidden>
    <path className={styles.used} d="M86.59 37.37A41.5 41.5 0 1 1 54.63 5.41" />
    <circle className={styles.pebble} cx="75.34" cy="16.66" r="6.5" />
  </svg>
)
