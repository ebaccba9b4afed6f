/** The numbers of Chromium's net errors that loading a page can end in (net_error_list.h). */
const ERRORS: Readonly<Record<string, number>> = {
  'net::ERR_FAILED': -2,
  'net::ERR_ABORTED': -3,
  'net::ERR_FILE_NOT_FOUND': -6,
  'net::ERR_ACCESS_DENIED': -10,
  'net::ERR_BLOCKED_BY_CLIENT': -20,
  'net::ERR_BLOCKED_BY_RESPONSE': -27,
  'net::ERR_CONNECTION_REFUSED': -102,
  'net::ERR_NAME_NOT_RESOLVED': -105,
  'net::ERR_INVALID_URL': -300,
  'net::ERR_UNKNOWN_URL_SCHEME': -302,
  'net::ERR_HTTP_RESPONSE_CODE_FAILURE': -379,
}

/** Chromium's number for a net error, that of ERR_FAILED when it isn't known. */
export function errorNumber(code: string): number {
  return ERRORS[code] ?? -2
}
