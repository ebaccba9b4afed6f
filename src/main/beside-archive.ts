/**
 * Where a package keeps what other programs open or run: a folder beside the app's archive. In a checkout there is no
 * archive, and it is the app's own folder.
 */
export const besideArchive = (appPath: string): string => appPath.replace(/\bapp\.asar$/u, 'app.asar.unpacked')
