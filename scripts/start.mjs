// `npm start`: the built app on the host that `prepare` chose. Arguments after `--` go to the app.
import { launch } from './lib/launch.mjs'

process.exitCode = await launch((host) => ({
  command: host.executable,
  args: [...host.switches, '.', '--show=start', ...process.argv.slice(2)],
}))
