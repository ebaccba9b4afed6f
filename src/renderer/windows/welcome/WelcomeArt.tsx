import styles from './WelcomeWindow.module.css'

/** The open ring with its lamp, standing on the line. */
export const WelcomeArt = () => (
  <div className={styles.sky}>
    <svg className={styles.art} viewBox="0 0 560 150" fill="none" strokeLinecap="round" aria-hidden>
      <path className={styles.line} d="M-2000 128H2560" />
      <path className={styles.ring} d="M414.83 92.58A24 24 0 1 1 399.42 77.17" />
      <circle className={styles.lamp} cx="408.97" cy="83.03" r="5" />
    </svg>
  </div>
)
