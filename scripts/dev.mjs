// `npm run dev`: the app with hot reload, on either host. Arguments after `--` go to the app.
import { forgetBuild } from './lib/build.mjs'
import { launch } from './lib/launch.mjs'
import { packageCommand, projectNode, projectRoot, withProjectNode } from './lib/project.mjs'

forgetBuild(projectRoot)
process.exitCode = await launch((host) => ({
  command: projectNode(projectRoot),
  args: [
    packageCommand(projectRoot, 'electron-vite'),
    'dev',
    '--',
    ...host.switches,
    '--show=start',
    ...process.argv.slice(2),
  ],
  env: { PATH: withProjectNode(projectRoot, process.env)['PATH'], ELECTRON_EXEC_PATH: host.executable },
}))
