/** What draws the screen: an X server, a Wayland compositor, another system's own, or nothing. */
export type DesktopKind = 'x11' | 'wayland' | 'native' | 'none'

/** Tell it from the platform and the environment of the process. */
export const desktopKind = (
  platform: NodeJS.Platform,
  variables: Readonly<Record<string, string | undefined>>,
): DesktopKind => {
  if (platform !== 'linux') return 'native'
  const { XDG_SESSION_TYPE: session, WAYLAND_DISPLAY: wayland = '', DISPLAY: display = '' } = variables
  if (session === 'wayland' || wayland !== '') return 'wayland'
  return display === '' ? 'none' : 'x11'
}
