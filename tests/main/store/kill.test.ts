import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newFolder, open } from './samples.ts'

const KILLS = 20
const here = (name: string): string => join(import.meta.dirname, name)

/** Lets the child save, kills it after some rounds, and tells the last round it said was saved. */
const killAfter = (
  folder: string,
  first: number,
  rounds: number,
): Promise<{ last: number; signal: string | null; errors: string }> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [
      '--import',
      here('child-hooks.ts'),
      here('child-saves.ts'),
      folder,
      String(first),
    ])
    let said = ''
    let errors = ''
    child.stderr.on('data', (part: Buffer) => (errors += part.toString()))
    child.stdout.on('data', (part: Buffer) => {
      said += part.toString()
      if (said.split('\n').length > rounds) child.kill('SIGKILL')
    })
    child.on('close', (_code, signal) => resolve({ last: Number(said.trim().split('\n').at(-1)), signal, errors }))
  })

test('kill -9 in the middle of saving loses nothing that was said to be saved', async () => {
  const root = newFolder()
  let next = 1
  for (let kill = 0; kill < KILLS; kill += 1) {
    const { last, signal, errors } = await killAfter(root, next, 1 + ((kill * 7) % 13))
    expect({ signal, errors }).toEqual({ signal: 'SIGKILL', errors: '' })
    expect(last).toBeGreaterThanOrEqual(next)
    const store = open(root)
    expect(store.notices).toEqual([])
    // One more round may have been written, whole or in part, before the kill.
    const typed = Number(store.current.drafts.start?.title)
    expect([last, last + 1]).toContain(typed)
    expect([last, last + 1]).toContain(store.settings.places['start']?.x)
    const ids = new Set(['2026-04', '2026-05'].flatMap((month) => store.readMonth(month)).map(({ id }) => id))
    for (let round = 1; round <= last; round += 1) expect(ids).toContain(`r${round}`)
    expect(store.tasks.parked.every(({ id }) => [last, last + 1].includes(Number(id.split('-')[0])))).toBe(true)
    expect(readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('.next'))).toEqual(
      [],
    )
    next = last + 2
    // The skipped round, so that every round up to the next one is there.
    expect(store.save({ file: 'history', record: { ...recordOf(store, last), id: `r${last + 1}` } })).toEqual({
      ok: true,
    })
  }
}, 60_000)

const recordOf = (store: ReturnType<typeof open>, round: number) => {
  const record = ['2026-04', '2026-05'].flatMap((month) => store.readMonth(month)).find(({ id }) => id === `r${round}`)
  if (record === undefined) throw new Error(`no record of round ${round}`)
  return record
}
