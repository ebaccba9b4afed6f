/** What this computer lets the app see of its surroundings. `false`: it does not tell, and Settings says so. */
export interface Senses {
  /** how long nobody has touched a key or the mouse */
  readonly idle: boolean
  /** whether another app fills the screen */
  readonly fullScreen: boolean
  /** whether the system is set to "Do not disturb" */
  readonly doNotDisturb: boolean
  /** which title the window in front has */
  readonly titles: boolean
}

/** Before anything is known, nothing is relied on. */
export const NO_SENSES: Senses = { idle: false, fullScreen: false, doNotDisturb: false, titles: false }
