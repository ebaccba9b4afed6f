import type { Session } from 'electron'

/** Chromium's word for a certificate that is not accepted (`net::ERR_FAILED`). */
const NO_CERTIFICATE = -2
/** Where nobody is, for what can't be switched off: the download of dictionaries (electron/electron#22995). */
const NOWHERE = 'https://dictionaries.invalid/'

/**
 * A session that gives nothing away: no permission, no device, no picture of the screen, no download, no dictionary, no
 * certificate, and no request but for what may be loaded.
 * @param mayLoad whether a URL is the app's own
 */
export const closeSession = (session: Session, mayLoad: (url: string) => boolean): void => {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }))
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null))
  session.setCertificateVerifyProc((_request, answer) => answer(NO_CERTIFICATE))
  session.setSpellCheckerEnabled(false)
  session.setSpellCheckerDictionaryDownloadURL(NOWHERE)
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayLoad(details.url) }))
  session.on('will-download', (event) => event.preventDefault())
  session.on('select-hid-device', (event, _details, choose) => {
    event.preventDefault()
    choose(null)
  })
  session.on('select-serial-port', (event, _ports, _contents, choose) => {
    event.preventDefault()
    choose('')
  })
  session.on('select-usb-device', (event, _details, choose) => {
    event.preventDefault()
    choose()
  })
}
