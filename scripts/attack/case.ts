import type { ElectronApplication, Page } from 'playwright-core'
import type { Desktop } from '../../tests/support/desktop/desktop.ts'

/** What came of one named case. */
export interface CaseResult {
  readonly name: string
  /** how often it was tried */
  readonly attempted: number
  /** how often the app refused it; everything else let something through */
  readonly refused: number
  /** what a reader of the table should know, in a few words */
  readonly note?: string
}

/** Cases that attack one side of the app, told one by one as they are done. */
export interface Family {
  readonly name: string
  readonly run: (rig: Rig) => AsyncIterable<CaseResult>
}

export interface LaunchOptions {
  /** where it keeps its files; a fresh folder of somebody who knows the app, when left out */
  readonly dataDir?: string
  /** what comes after the app's folder, such as `--show=start` */
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** Makes a program that starts the host, to be started in its place. @param executable the host's own */
  readonly through?: (executable: string) => string
  /** another folder with a built app in it than this project's */
  readonly build?: string
}

/** One run of the built app. */
export interface Attacked {
  readonly app: ElectronApplication
  readonly dataDir: string
  readonly desktop: Desktop
  /** The page of a window, as soon as there is one. */
  readonly window: (name: string) => Promise<Page>
  /** Quit it, and wait until it is gone. */
  readonly quit: () => Promise<void>
  /** End it as a power cut would. */
  readonly kill: () => Promise<void>
}

/** What a family works with. All of it is gone when the family is done. */
export interface Rig {
  /** draws the same cases again */
  readonly seed: number
  readonly newFolder: () => string
  /** Start the built app on a private display and desktop. */
  readonly launch: (options?: LaunchOptions) => Promise<Attacked>
}

/** Whether nothing of a case got through, and something was tried at all. */
export const isRefused = ({ attempted, refused }: CaseResult): boolean => attempted > 0 && attempted === refused
