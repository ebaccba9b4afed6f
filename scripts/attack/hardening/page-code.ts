/**
 * Addresses that a page could try to go to; it is to stay where it is. `about:blank`, where nothing is, is no such place:
 * Chromium asks nobody about it, and main answers nothing that comes from there.
 */
export const ELSEWHERE: readonly string[] = [
  'https://example.org/',
  'http://127.0.0.1:9/',
  'file:///etc/passwd',
  'file://localhost/etc/passwd',
  'data:text/html,<h1>elsewhere</h1>',
  'javascript:document.body.textContent="elsewhere"',
  'chrome://version/',
  'chrome-extension://abcdefghijklmnopabcdefghijklmnop/',
  'devtools://devtools/bundled/inspector.html',
  'view-source:https://example.org/',
  'ftp://example.org/',
  'mailto:somebody@example.org',
  'tel:+15550100',
  'enough://start?title=x',
  'ms-settings:',
  'smb://example.org/share',
  'blob:null/00000000-0000-4000-8000-000000000000',
  'filesystem:https://example.org/temporary/x',
]

const quoted = JSON.stringify

/** How a page can try to go to an address, as its code. */
export const GOINGS: Readonly<Record<string, (url: string) => string>> = {
  'location.href': (url) => `location.href = ${quoted(url)}`,
  'location.replace': (url) => `location.replace(${quoted(url)})`,
  'a link': (url) => `Object.assign(document.createElement('a'), { href: ${quoted(url)} }).click()`,
  'a link with a download': (url) =>
    `Object.assign(document.createElement('a'), { href: ${quoted(url)}, download: 'x' }).click()`,
  'a form': (url) =>
    `(() => { const form = Object.assign(document.createElement('form'), { action: ${quoted(url)} }); document.body.append(form); form.submit(); form.remove() })()`,
  'a refresh': (url) =>
    `(() => { const meta = Object.assign(document.createElement('meta'), { httpEquiv: 'refresh', content: ${quoted(`0;url=${url}`)} }); document.head.append(meta); meta.remove() })()`,
  'the history': (url) => `history.pushState(null, '', ${quoted(url)})`,
}

/** How a page can try to open a window; each comes to null, or to nothing. */
export const OPENINGS: Readonly<Record<string, (url: string) => string>> = {
  'window.open': (url) => `window.open(${quoted(url)})`,
  'window.open with features': (url) =>
    `window.open(${quoted(url)}, '_blank', 'popup,width=300,height=300,nodeIntegration=yes')`,
  'window.open by name': (url) => `window.open(${quoted(url)}, 'named')`,
  'a link for a new window': (url) =>
    `Object.assign(document.createElement('a'), { href: ${quoted(url)}, target: '_blank' }).click()`,
}

/** What a page can ask of the computer, each as code that comes to 'refused' unless something was given. */
export const ASKINGS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    camera: `navigator.mediaDevices.getUserMedia({ video: true })`,
    microphone: `navigator.mediaDevices.getUserMedia({ audio: true })`,
    screen: `navigator.mediaDevices.getDisplayMedia({ video: true })`,
    place: `new Promise((done, no) => navigator.geolocation.getCurrentPosition(done, no, { timeout: 2000 }))`,
    notifications: `Notification.requestPermission().then((said) => said === 'granted' ? said : Promise.reject(said))`,
    clipboard: `navigator.clipboard.readText()`,
    MIDI: `navigator.requestMIDIAccess({ sysex: true })`,
    fonts: `queryLocalFonts()`,
    'idle times': `IdleDetector.requestPermission().then((said) => said === 'granted' ? said : Promise.reject(said))`,
    'lasting storage': `navigator.storage.persist().then((given) => given || Promise.reject(given))`,
    'a file': `showOpenFilePicker()`,
    'a folder': `showDirectoryPicker()`,
    USB: `navigator.usb.requestDevice({ filters: [] })`,
    HID: `navigator.hid.requestDevice({ filters: [] }).then((found) => found.length > 0 ? found : Promise.reject(found))`,
    'a serial port': `navigator.serial.requestPort()`,
    Bluetooth: `navigator.bluetooth.requestDevice({ acceptAllDevices: true })`,
    'a wake lock': `navigator.wakeLock.request('screen')`,
    'a payment': `new PaymentRequest([{ supportedMethods: 'https://example.org/pay' }], { total: { label: 'x', amount: { currency: 'EUR', value: '1' } } }).show()`,
    'a credential': `navigator.credentials.get({ publicKey: { challenge: new Uint8Array(16) } })`,
    'a share': `navigator.share({ title: 'x' })`,
    'a protocol handler': `Promise.resolve(navigator.registerProtocolHandler('web+x', 'https://example.org/%s')).then(() => Promise.reject('asked nobody'))`,
    'a service worker': `navigator.serviceWorker.register('/index.html')`,
  }).map(([name, code]) => [
    name,
    `Promise.race([Promise.resolve().then(() => ${code}).then((given) => 'given: ' + String(given), () => 'refused'), new Promise((done) => setTimeout(done, 2500, 'refused'))])`,
  ]),
)
