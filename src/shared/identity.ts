/** By which systems know the app: the bundle on macOS, notifications and shortcuts on Windows. */
export const APP_ID = 'io.github.enough-app.Enough'

/** Where the project lives; `homepage` of package.json is the same. */
const HOME = 'https://github.com/enough-app/enough'

/** Where versions are told of and can be had: the one address that Enough ever hands to a browser, when it is clicked. */
export const RELEASES = `${HOME}/releases`
