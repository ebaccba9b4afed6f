/** What every missing part of the API says: never a silent no-op. */
export function notImplemented(name: string): Error {
  return new Error(`stand-in: electron.${name} is not implemented`)
}

/** An object whose every property throws; for whole modules the stand-in hasn't got. */
export function missingModule(name: string): unknown {
  const refuse = (): never => {
    throw notImplemented(name)
  }
  const target = function missing(): void {}
  return new Proxy(target, {
    get: (_target, key) => {
      if (typeof key === 'symbol' || key === 'then') return undefined
      throw notImplemented(`${name}.${key}`)
    },
    set: refuse,
    apply: refuse,
    construct: refuse,
  })
}
