/** What a private session adds to the environment, and how to end it. */
export interface Session {
  /** Variables for every program that belongs to the session. */
  readonly env: Readonly<Record<string, string>>
  /** Ends everything that was started; resolves when all processes are gone. */
  stop(): Promise<void>
}

/** A private display with a window manager. */
export interface PrivateDisplay extends Session {
  /** The X display's name, `:99` for example. */
  readonly display: string
}

/** Size of the screen in pixels, and whether a session bus comes with it (default: 1280, 800, true). */
export interface DisplayOptions {
  readonly width?: number
  readonly height?: number
  readonly bus?: boolean
}

/** Starts Xvfb on a free number, a window manager and a session bus. */
export function startDisplay(options?: DisplayOptions): Promise<PrivateDisplay>

/** Starts a session bus alone. */
export function startBus(): Promise<Session>

/** The environment `env` moved to a private session: nothing of the person's own desktop is left in it. */
export function onDisplay(env: NodeJS.ProcessEnv, session: Session): NodeJS.ProcessEnv
