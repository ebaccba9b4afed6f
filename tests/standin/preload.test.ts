import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Workbench } from './support/workbench.ts'

type Api = {
  readonly version: string
  readonly argv: readonly string[]
  readonly sandboxed: boolean
  readonly values: {
    readonly date: Date
    readonly map: Map<string, Set<number>>
    readonly bytes: Uint8Array
    readonly nothing: undefined
    readonly nested: readonly { readonly deep: readonly unknown[] }[]
    readonly error: Error
  }
  readonly invoke: (channel: string, ...args: unknown[]) => Promise<unknown>
  readonly send: (channel: string, ...args: unknown[]) => void
  readonly on: (channel: string, callback: (...args: unknown[]) => void) => () => void
  readonly echo: (value: unknown) => unknown
  readonly kindOf: (value: unknown) => string
  readonly callBack: (callback: (one: number, two: { two: number }) => unknown) => unknown
  readonly makeAdder: (first: number) => (second: number) => number
  readonly later: (value: unknown) => Promise<{ value: unknown }>
  readonly laterFails: () => Promise<never>
  readonly throws: () => never
  readonly mapped: () => number[]
  readonly tagOf: (element: Element) => string
  readonly sizeOf: (file: Blob) => number
  readonly pathOf: (file: File) => string
  readonly zoom: (factor: number) => void
  readonly requireFs: () => string
}

declare global {
  var api: Api
}

let bench: Workbench

beforeAll(async () => {
  bench = await Workbench.start()
})

afterAll(() => bench.stop())

describe('the preload’s isolated world', () => {
  test('the page sees what was exposed and nothing else of it', async () => {
    const { page } = await bench.open()
    const seen = await page.evaluate(() => ({
      api: typeof globalThis.api,
      require: 'require' in globalThis,
      process: 'process' in globalThis,
      secret: 'preloadSecret' in globalThis,
      hidden: Object.getOwnPropertyNames(globalThis).filter((name) => /standin|__/.test(name)),
      frozen: Object.isFrozen(globalThis.api) && Object.isFrozen(globalThis.api.values.nested),
      source: globalThis.api.invoke.toString(),
    }))
    expect(seen).toMatchObject({
      api: 'object',
      require: false,
      process: false,
      secret: false,
      hidden: [],
      frozen: true,
    })
    expect(seen.source).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/)
  })

  test('the exposed API can be neither replaced nor changed', async () => {
    const { page } = await bench.open()
    const kept = await page.evaluate(() => {
      try {
        Object.defineProperty(globalThis, 'api', { value: 1 })
      } catch {
        return typeof globalThis.api
      }
      return 'replaced'
    })
    expect(kept).toBe('object')
  })

  test('what the page does to its prototypes stays in the page', async () => {
    await bench.serve('/polluting', '<!doctype html><script src="/pollute.js"></script>')
    await bench.serve('/pollute.js', 'Array.prototype.map = () => ["polluted"]; Object.prototype.extra = 1')
    const { page } = await bench.open('/polluting')
    expect(await page.evaluate(() => globalThis.api.mapped().join())).toBe('2,4')
    expect(await page.evaluate(async () => JSON.stringify(await globalThis.api.invoke('echo', { a: 1 })))).toContain(
      '"args":[{"a":1',
    )
  })

  test('the preload is sandboxed: no Node modules, its own arguments', async () => {
    const { page } = await bench.open('/', { webPreferences: { additionalArguments: ['--from-main=1'] } })
    expect(await page.evaluate(() => globalThis.api.requireFs())).toBe('module not found: fs')
    expect(await page.evaluate(() => [globalThis.api.sandboxed, globalThis.api.argv.at(-1)])).toEqual([
      true,
      '--from-main=1',
    ])
  })
})

describe('the context bridge', () => {
  test('copies values of every kind', async () => {
    const { page } = await bench.open()
    const kinds = await page.evaluate(() => {
      const { date, map, bytes, nothing, nested, error } = globalThis.api.values
      return [
        date instanceof Date && date.getTime(),
        map instanceof Map && map.get('a')?.has(2),
        bytes instanceof Uint8Array && [...bytes].join(),
        nothing,
        nested[0]?.deep.map(String).join(),
        Object.is(nested[0]?.deep[2], -0),
        error instanceof Error && error.message,
      ]
    })
    expect(kinds).toEqual([5, true, '1,2,255', undefined, '1,NaN,0', true, 'kept'])
  })

  test('functions, returned functions and callbacks work both ways, at once', async () => {
    const { page } = await bench.open()
    const results = await page.evaluate(() => [
      globalThis.api.makeAdder(2)(3),
      globalThis.api.callBack((one, { two }) => one + two),
      globalThis.api.callBack(() => globalThis.api.callBack((one) => one)),
    ])
    expect(results).toEqual([5, 3, 1])
  })

  test('promises are chained, errors keep their message', async () => {
    const { page } = await bench.open()
    const results = await page.evaluate(async () => {
      const message = (error: unknown): string => (error instanceof Error ? error.message : 'no error')
      const caught = (() => {
        try {
          return globalThis.api.throws()
        } catch (error) {
          return message(error)
        }
      })()
      return [(await globalThis.api.later(4)).value, await globalThis.api.laterFails().catch(message), caught]
    })
    expect(results).toEqual([4, 'later failed', 'thrown'])
  })

  test('elements and files cross, symbols don’t', async () => {
    const { page } = await bench.open()
    const results = await page.evaluate(() => {
      const refused = (() => {
        try {
          return globalThis.api.echo(Symbol('x'))
        } catch (error) {
          return error instanceof Error && error.message
        }
      })()
      return [globalThis.api.tagOf(document.body), globalThis.api.sizeOf(new File(['abc'], 'a.txt')), refused]
    })
    expect(results).toEqual(['BODY', 3, 'An object could not be cloned.'])
  })

  test('webUtils knows the path of a chosen file', async () => {
    await bench.serve('/choose', '<!doctype html><input type="file"><p></p><script src="/choose.js"></script>')
    await bench.serve(
      '/choose.js',
      `document.querySelector('input').onchange = ({ target }) => { document.querySelector('p').textContent = api.pathOf(target.files[0]) }`,
    )
    const { page } = await bench.open('/choose')
    await page.locator('input').setInputFiles(import.meta.filename)
    await expect.poll(() => page.locator('p').textContent()).toBe(import.meta.filename)
  })
})

describe('messages', () => {
  test('invoke carries structured values and names the sender', async () => {
    const { page } = await bench.open()
    const answer = await page.evaluate(async () => {
      const reply = await globalThis.api.invoke('echo', new Date(3), { gap: undefined }, [1n])
      return JSON.parse(
        JSON.stringify(reply, (_key, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value)),
      ) as unknown
    })
    expect(answer).toMatchObject({
      args: ['1970-01-01T00:00:00.003Z', {}, ['1n']],
      isDate: true,
      isMain: true,
      origin: 'app://bundle',
    })
    expect(answer).toHaveProperty('url', expect.stringMatching(/^app:\/\/bundle\/#w\d+$/))
  })

  test.each([
    ['fail', "Error invoking remote method 'fail': TypeError: nope"],
    ['nobody', "Error invoking remote method 'nobody': Error: No handler registered for 'nobody'"],
  ])('a failing invoke of %s reads as Electron’s', async (channel, message) => {
    const { page } = await bench.open()
    expect(
      await page.evaluate(
        (channel) => globalThis.api.invoke(channel).catch((error: unknown) => String(error)),
        channel,
      ),
    ).toBe(`Error: ${message}`)
  })

  test('what can’t be cloned is refused in the preload', async () => {
    const { page } = await bench.open()
    expect(
      await page.evaluate(() => globalThis.api.invoke('echo', () => 1).catch((error: unknown) => String(error))),
    ).toBe('Error: An object could not be cloned.')
  })

  test('many messages arrive in the order they were sent, both ways', async () => {
    const { id, page } = await bench.open()
    await page.evaluate(() => {
      const got: unknown[] = []
      Object.assign(globalThis, { got, off: globalThis.api.on('tick', (n) => got.push(n)) })
      for (let n = 0; n < 50; n++) globalThis.api.send('note', n)
    })
    await bench.app.evaluate(({ BrowserWindow }, id) => {
      for (let n = 0; n < 50; n++) BrowserWindow.fromId(id)?.webContents.send('tick', n)
    }, id)
    const numbers = Array.from({ length: 50 }, (_, n) => n)
    await expect.poll(() => page.evaluate(() => Reflect.get(globalThis, 'got') as unknown)).toEqual(numbers)
    expect(
      await bench.app.evaluate(() => globalThis.bench.log.filter(([kind]) => kind === 'note').map(([, n]) => n)),
    ).toEqual(numbers)
  })

  test('a listener that was taken off hears nothing more', async () => {
    const { id, page } = await bench.open()
    await page.evaluate(() => {
      const got: unknown[] = []
      const off = globalThis.api.on('tick', (n) => got.push(n))
      globalThis.api.on('done', () => Object.assign(globalThis, { done: true }))
      Object.assign(globalThis, { got, off })
    })
    const send = (channel: string, n: number): Promise<void> =>
      bench.app.evaluate(
        ({ BrowserWindow }, [id, channel, n]) => BrowserWindow.fromId(id)?.webContents.send(channel, n),
        [id, channel, n] as const,
      )
    await send('tick', 1)
    await expect.poll(() => page.evaluate(() => Reflect.get(globalThis, 'got') as unknown)).toEqual([1])
    await page.evaluate(() => (Reflect.get(globalThis, 'off') as () => void)())
    await send('tick', 2)
    await send('done', 0)
    await expect.poll(() => page.evaluate(() => Reflect.get(globalThis, 'done') as unknown)).toBe(true)
    expect(await page.evaluate(() => Reflect.get(globalThis, 'got') as unknown)).toEqual([1])
  })
})
