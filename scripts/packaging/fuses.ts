import { join } from 'node:path'
import { flipFuses, FuseState, FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses'

/**
 * Electron's switches that are set for good when the app is packaged: the program is no plain Node and no debugger, and
 * runs the app's own archive alone, as it was packed. There are no cookies to encrypt, and no page from `file:`. The last
 * two stay as Electron has them. One that a later Electron adds has to be decided here before anything is packed.
 */
export const FUSES = {
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: false,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.WasmTrapHandlers]: true,
} as const satisfies Record<FuseV1Options, boolean>

/** Sets them in Electron's binary, and reads them back. @throws when one is gone, new, or not as it is meant to be */
export const setFuses = async (binary: string): Promise<void> => {
  const gone = await fusesThat(binary, (state) => state === FuseState.REMOVED)
  if (gone.length > 0) throw new Error(`these fuses do nothing any more: ${gone.join(', ')}`)
  const how = { version: FuseVersion.V1, resetAdHocDarwinSignature: true, strictlyRequireAllFuses: true } as const
  await flipFuses(binary, { ...how, ...FUSES })
  const wrong = await wrongFuses(binary)
  if (wrong.length > 0) throw new Error(`these fuses are not as they are meant to be: ${wrong.join(', ')}`)
}

/** The fuses of a binary that are not as they are meant to be, by name. */
export const wrongFuses = (binary: string): Promise<readonly string[]> =>
  fusesThat(binary, (state, on) => state !== (on ? FuseState.ENABLE : FuseState.DISABLE))

const fusesThat = async (
  binary: string,
  fits: (state: unknown, on: boolean) => boolean,
): Promise<readonly string[]> => {
  const wire: Readonly<Record<number, unknown>> = { ...(await getCurrentFuseWire(binary)) }
  return Object.entries(FUSES).flatMap(([fuse, on]) =>
    fits(wire[Number(fuse)], on) ? [FuseV1Options[Number(fuse)] ?? fuse] : [],
  )
}

/** What electron-builder hands to the hook. */
interface Packed {
  readonly appOutDir: string
  readonly electronPlatformName: string
  readonly packager: { readonly appInfo: { readonly productFilename: string }; readonly executableName?: string }
}

/** Where Electron's binary lies in what was packed. */
export const binaryOf = ({ appOutDir, electronPlatformName, packager }: Packed): string => {
  const { productFilename } = packager.appInfo
  if (electronPlatformName === 'darwin' || electronPlatformName === 'mas')
    return join(appOutDir, `${productFilename}.app`)
  if (electronPlatformName === 'win32') return join(appOutDir, `${productFilename}.exe`)
  return join(appOutDir, packager.executableName ?? productFilename)
}

/** The hook `afterPack` of electron-builder: before anything is signed. */
export const afterPack = (packed: Packed): Promise<void> => setFuses(binaryOf(packed))
