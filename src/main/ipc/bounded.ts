/** Many times what the largest request has: a filter of a thousand projects, or a table to be copied. */
const PARTS = 20_000
const CHARACTERS = 1_000_000
/** Values within each other; settings have four. */
const DEPTH = 12

/** Names with which an object could stand in for the one that it was made from. */
const UNSAFE: readonly string[] = ['__proto__', 'constructor', 'prototype']

/** What a request can't be, before a schema looks at it. */
export type OutOfBounds = 'shape' | 'size'

/**
 * Whether a request is small, and made of what requests are made of: plain objects, lists, texts, numbers, and bytes of a
 * picture. It takes as long as the bounds are wide, whatever it is given, and goes around no circle.
 * @param bytes that it may bring; 0 where bytes are no part of it @returns null when it is within the bounds
 */
export const outOfBounds = (request: unknown, bytes: number): OutOfBounds | null => {
  const left = { parts: PARTS, characters: CHARACTERS, bytes }
  let row: readonly unknown[] = [request]
  for (let depth = 0; row.length > 0; depth += 1) {
    if (depth > DEPTH) return 'size'
    const next: unknown[] = []
    for (const value of row) {
      const inner = partsOf(value, left)
      if (typeof inner === 'string') return inner
      for (const one of inner) next.push(one)
    }
    row = next
  }
  return null
}

interface Left {
  parts: number
  characters: number
  bytes: number
}

/** What is inside of a value; its own size is taken off what is left. */
const partsOf = (value: unknown, left: Left): readonly unknown[] | OutOfBounds => {
  left.parts -= 1
  if (typeof value === 'string') left.characters -= value.length
  else if (value instanceof Uint8Array && left.bytes > 0) left.bytes -= value.byteLength
  else if (Array.isArray(value)) return value.length > left.parts ? 'size' : taken(value, left)
  else if (typeof value === 'object' && value !== null) return isPlain(value) ? ofObject(value, left) : 'shape'
  else if (typeof value === 'bigint' || typeof value === 'symbol' || typeof value === 'function') return 'shape'
  return hasRoom(left) ? [] : 'size'
}

const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

const ofObject = (value: object, left: Left): readonly unknown[] | OutOfBounds => {
  const names = Object.keys(value)
  if (names.length > left.parts) return 'size'
  for (const name of names) left.characters -= name.length
  if (names.some((name) => UNSAFE.includes(name))) return 'shape'
  return taken(Object.values(value), left)
}

const taken = (values: readonly unknown[], left: Left): readonly unknown[] | OutOfBounds =>
  hasRoom(left) ? values : 'size'

const hasRoom = ({ parts, characters, bytes }: Left): boolean => parts >= 0 && characters >= 0 && bytes >= 0
