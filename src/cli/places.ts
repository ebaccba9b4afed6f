import { homedir, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { socketPlaces } from '@shared/cli/socket-places.ts'

/** The name of the app's folder where the system keeps those of apps. */
const FOLDER = 'Enough'

/** Where the app keeps its files, as Electron has it. */
const dataFolder = (env: NodeJS.ProcessEnv): string => {
  const chosen = env['ENOUGH_DATA_DIR'] ?? ''
  if (chosen !== '') return resolve(chosen)
  const home = homedir()
  if (process.platform === 'win32') return join(env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), FOLDER)
  if (process.platform === 'darwin') return join(home, 'Library', 'Application Support', FOLDER)
  return join(env['XDG_CONFIG_HOME'] || join(home, '.config'), FOLDER)
}

/** Where the app may listen, best first. */
export const placesOf = (env: NodeJS.ProcessEnv): readonly string[] =>
  socketPlaces({
    platform: process.platform,
    variables: env,
    uid: process.getuid?.() ?? null,
    dataDir: dataFolder(env),
    temp: tmpdir(),
  })
