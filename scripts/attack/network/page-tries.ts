const element = (tag: string, properties: Readonly<Record<string, string>>): string =>
  `document.body.append(Object.assign(document.createElement('${tag}'), ${JSON.stringify(properties)}))`

const peer = (server: Readonly<Record<string, string>>): string => `(async () => {
  const peer = new RTCPeerConnection({ iceServers: [${JSON.stringify(server)}] })
  peer.createDataChannel('x')
  const gathered = new Promise((done) => peer.addEventListener('icegatheringstatechange', () => {
    if (peer.iceGatheringState === 'complete') done()
  }))
  await peer.setLocalDescription(await peer.createOffer())
  await gathered
})()`

/**
 * Ways in which the code of a page could speak to somebody, as the code that does it; what it comes to settles when the
 * try is over. @param at who is spoken to: a host with its port
 */
export const pageTries = (at: string): Readonly<Record<string, string>> => ({
  fetch: `fetch('http://${at}/fetch', { mode: 'no-cors' })`,
  'fetch over TLS': `fetch('https://${at}/tls', { mode: 'no-cors' })`,
  'fetch that outlives its page': `fetch('http://${at}/keepalive', { mode: 'no-cors', keepalive: true })`,
  XMLHttpRequest: `new Promise((done) => {
    const request = new XMLHttpRequest()
    request.addEventListener('loadend', done)
    request.open('POST', 'http://${at}/xhr')
    request.send('x')
  })`,
  WebSocket: `new Promise((done) => new WebSocket('ws://${at}/socket').addEventListener('close', done))`,
  EventSource: `new Promise((done) => new EventSource('http://${at}/events').addEventListener('error', done))`,
  sendBeacon: `navigator.sendBeacon('http://${at}/beacon', 'x')`,
  WebTransport: `new WebTransport('https://${at}/').ready`,
  'a picture': `new Promise((done) => Object.assign(new Image(), { onload: done, onerror: done, src: 'http://${at}/a.png' }))`,
  'a sound': `new Audio('http://${at}/sound.wav').play()`,
  'a style': element('link', { rel: 'stylesheet', href: `http://${at}/style.css` }),
  'a font': `new FontFace('Far', 'url(http://${at}/font.woff2)').load()`,
  'a frame': element('iframe', { src: `http://${at}/frame` }),
  'an object': element('object', { data: `http://${at}/object` }),
  'a module': element('link', { rel: 'modulepreload', href: `http://${at}/module.js` }),
  'a script': `Promise.resolve().then(() => ${element('script', { src: `http://${at}/script.js` })})`,
  prefetch: element('link', { rel: 'prefetch', href: `http://${at}/prefetch` }),
  preconnect: element('link', { rel: 'preconnect', href: `http://${at}/` }),
  'dns-prefetch': element('link', { rel: 'dns-prefetch', href: `http://${at}/` }),
  'speculation rules': `Promise.resolve().then(() => {
    const script = Object.assign(document.createElement('script'), { type: 'speculationrules' })
    script.textContent = '{"prefetch":[{"source":"list","urls":["https://${at}/speculated"]}]}'
    document.head.append(script)
  })`,
  'WebRTC over UDP': peer({ urls: `stun:${at}` }),
  'WebRTC over TCP': peer({ urls: `turn:${at}?transport=tcp`, username: 'x', credential: 'x' }),
  'WebRTC over TLS': peer({ urls: `turns:${at}?transport=tcp`, username: 'x', credential: 'x' }),
  'a worker': `new Worker(URL.createObjectURL(new Blob(["fetch('http://${at}/worker', { mode: 'no-cors' })"])))`,
  'a service worker': `navigator.serviceWorker.register('https://${at}/service.js')`,
  'a form': `(() => {
    const form = Object.assign(document.createElement('form'), { action: 'http://${at}/form', method: 'post' })
    document.body.append(form)
    form.submit()
  })()`,
  'a link that is followed': `(() => {
    const link = Object.assign(document.createElement('a'), { href: 'http://${at}/link', ping: 'http://${at}/ping' })
    document.body.append(link)
    link.click()
  })()`,
  'a link for a new window': `(() => {
    const link = Object.assign(document.createElement('a'), { href: 'http://${at}/blank', target: '_blank' })
    document.body.append(link)
    link.click()
  })()`,
  'a window': `window.open('http://${at}/window')`,
  'another address': `location.assign('http://${at}/elsewhere')`,
})
