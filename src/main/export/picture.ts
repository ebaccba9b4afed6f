const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const
/** Length and name of the first chunk of every PNG. */
const HEADER = [0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52] as const
/** The last chunk of every PNG, whole: no length, its name, its checksum. */
const TRAILER = [0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82] as const

/** Whether bytes begin and end as a PNG picture does, so that nothing else is written under that name. */
export const isPicture = (bytes: Uint8Array): boolean => {
  const start = [...SIGNATURE, ...HEADER]
  return (
    bytes.byteLength > start.length + TRAILER.length &&
    start.every((byte, place) => bytes[place] === byte) &&
    TRAILER.every((byte, place) => bytes[bytes.byteLength - TRAILER.length + place] === byte)
  )
}
