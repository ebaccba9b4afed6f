/**
 * What electron-store asks of Electron when it is loaded outside of it. The store always gives it an absolute folder,
 * so the paths here are never used; they are such that a use would be noticed.
 */
const app = {
  getPath: (name: string): string => `/no-such-folder/${name}`,
  getVersion: (): string => '0.0.0',
}

const ipcMain = {
  on: (): void => undefined,
}

const shell = {
  openPath: async (): Promise<string> => 'not in tests',
}

export { app, ipcMain, shell }
export default { app, ipcMain, shell }
