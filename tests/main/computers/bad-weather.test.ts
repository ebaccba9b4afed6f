import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { living } from '@core/entries.ts'
import { MOST_COMPUTERS } from '@core/computers/files.ts'
import { closedBy } from '../../../src/main/computers/trouble.ts'
import { errnoError } from '../../../src/main/store/errno.ts'
import { filesBelow, openMachine, type Machine } from '../../support/machine.ts'
import { tree } from '../store/samples.ts'
import { at, carry, DAY, history, HOUR, said, someMachines } from './machines.ts'

const shared = ({ chosen }: Machine): string => join(chosen, 'Enough')
/** The month of another computer as it lies in a computer's copy of the shared folder. */
const monthOf = (machine: Machine, of: Machine): string =>
  join(shared(machine), 'history', of.files.store().device, '2026-05.json')
const tasksOf = (machine: Machine, of: Machine): string =>
  join(shared(machine), 'tasks', `${of.files.store().device}.json`)
const later = (path: string, by = 5000): void => utimesSync(path, Date.now() / 1000 + by, Date.now() / 1000 + by)

describe('a file of another computer that is not whole, sound or readable here', () => {
  test.each([
    ['half of it came', (text: string) => text.slice(0, text.length / 2), 'computers.partly'],
    ['nothing of it came', () => '', 'computers.partly'],
    ['room was made for it', (text: string) => '\0'.repeat(text.length), 'computers.partly'],
    ['something else lies there', () => 'hello', 'computers.damaged'],
    ['it is of another shape', () => '{"schemaVersion":2,"data":{"timeboxes":3}}', 'computers.damaged'],
    ['it is of a newer Enough', () => '{"schemaVersion":99,"data":{}}', 'computers.newer'],
  ])('%s: what was known stays, one sentence says so, and it passes', async (_name, spoil, key) => {
    const [a, b] = someMachines([0, 0]) as [Machine, Machine]
    a.ship('Report', 20)
    await carry([a, b])
    expect(history(b)).toHaveLength(1)
    const path = monthOf(b, a)
    const whole = readFileSync(path, 'utf8')
    writeFileSync(path, spoil(whole))
    b.look()
    expect(history(b)).toHaveLength(1)
    expect(said(b)).toEqual([key])
    // Own work goes on, and goes out.
    b.ship('Mail', 5)
    expect(existsSync(monthOf(b, b))).toBe(true)
    writeFileSync(path, whole)
    b.look()
    expect(said(b)).toEqual([])
  })

  test('also after the app was started again', async () => {
    const [a, b] = someMachines([0, 0]) as [Machine, Machine]
    a.ship('Report', 20)
    await carry([a, b])
    writeFileSync(monthOf(b, a), '{"half')
    expect(history(b.kill())).toHaveLength(1)
  })
})

test('second copies that the sync program kept are counted, and nothing of them is read', async () => {
  const [a, b] = someMachines([0, 0]) as [Machine, Machine]
  a.ship('Report', 20)
  await carry([a, b])
  const copy = monthOf(b, a).replace('.json', '.sync-conflict-20260514-081530-ABCDEFG.json')
  writeFileSync(copy, readFileSync(monthOf(b, a), 'utf8').replaceAll('Report', 'From a second copy'))
  b.look()
  expect(said(b)).toEqual(['computers.conflicts'])
  expect(history(b).map(({ title }) => title)).toEqual(['Report'])
})

describe('a folder that', () => {
  test('vanishes: everything is kept here, and goes there when it is back', async () => {
    const [a, b] = someMachines([0, 0]) as [Machine, Machine]
    a.ship('Report', 20)
    await carry([a, b])
    renameSync(b.chosen, `${b.chosen}-away`)
    b.look()
    expect(said(b)).toEqual(['computers.gone'])
    b.ship('Meanwhile', 5)
    expect(history(b)).toHaveLength(2)
    // It is not begun anew: an empty place where a disk is to be is no shared folder.
    expect(existsSync(b.chosen)).toBe(false)
    renameSync(`${b.chosen}-away`, b.chosen)
    b.look()
    expect(said(b)).toEqual([])
    await carry([a, b])
    expect(history(a)).toHaveLength(2)
  })

  test('comes back empty: it is filled again, and nothing is taken for deleted', async () => {
    const [a, b] = someMachines([0, 0]) as [Machine, Machine]
    a.ship('Report', 20)
    b.ship('Mail', 5)
    await carry([a, b])
    rmSync(shared(b), { recursive: true })
    mkdirSync(shared(b))
    b.look()
    expect(history(b)).toHaveLength(2)
    expect(existsSync(monthOf(b, b))).toBe(true)
  })

  test('has something else in the place of a folder: own work goes on, and one sentence says so', async () => {
    const [a] = someMachines([0]) as [Machine]
    rmSync(join(shared(a), 'tasks'), { recursive: true, force: true })
    writeFileSync(join(shared(a), 'tasks'), 'no folder')
    a.ship('Report', 20)
    expect(said(a)).toEqual(['computers.notWritten'])
    expect(history(a)).toHaveLength(1)
    rmSync(join(shared(a), 'tasks'))
    a.look()
    expect(said(a)).toEqual([])
    expect(existsSync(tasksOf(a, a))).toBe(true)
  })

  test('has a link in the place of a folder: nothing is written through it', async () => {
    const [a] = someMachines([0]) as [Machine]
    const elsewhere = join(a.root, '..', 'elsewhere')
    mkdirSync(elsewhere)
    rmSync(join(shared(a), 'words'), { recursive: true, force: true })
    symlinkSync(elsewhere, join(shared(a), 'words'))
    a.runtime.command({ type: 'keepKindWord', text: 'Enough for today', by: '', when: 'any' })
    expect(filesBelow(elsewhere)).toEqual([])
    expect(said(a)).toEqual(['computers.notWritten'])
  })

  test.each([
    ['ENOSPC', 'full'],
    ['EDQUOT', 'full'],
    ['EROFS', 'readOnly'],
    ['EACCES', 'readOnly'],
    ['EIO', 'notWritten'],
  ] as const)('answers %s is said to be: %s', async (code, closed) => {
    expect(closedBy(errnoError(code, 'no'), true)).toBe(closed)
    expect(closedBy(errnoError(code, 'no'), false)).toBe('gone')
  })
})

test('what another computer did to files of this one is put right', async () => {
  const [a, b] = someMachines([0, 0]) as [Machine, Machine]
  a.ship('Report', 20)
  await carry([a, b])
  const right = readFileSync(monthOf(a, a), 'utf8')
  writeFileSync(monthOf(a, a), '{"schemaVersion":2,"data":{"timeboxes":[]}}')
  later(monthOf(a, a))
  a.look()
  expect(readFileSync(monthOf(a, a), 'utf8')).toBe(right)
})

test('what a killed write left is no file of anybody, and is swept away', async () => {
  const [a, b] = someMachines([0, 0]) as [Machine, Machine]
  a.ship('Report', 20)
  const left = join(shared(a), 'history', a.files.store().device, '.2026-05.json.enough-0a1b2c')
  writeFileSync(left, '{"half')
  await carry([a, b])
  expect(history(b)).toHaveLength(1)
  a.ship('Mail', 5)
  expect(existsSync(left)).toBe(false)
})

test('without what was remembered everything is read once more, and nothing is doubled or lost', async () => {
  const [a, b] = someMachines([0, 0]) as [Machine, Machine]
  a.ship('Report', 20)
  b.ship('Mail', 5)
  await carry([a, b])
  rmSync(join(a.root, 'shared', 'carried.json'))
  writeFileSync(join(b.root, 'shared', 'carried.json'), '{"half')
  const again = [a.kill(), b.kill()]
  await carry(again)
  for (const one of again) {
    expect(history(one)).toHaveLength(2)
    expect(said(one)).toEqual([])
  }
})

test('a disk that says no for a while costs nothing: what was to go out goes out later', async () => {
  const [a, b] = someMachines([0, 0]) as [Machine, Machine]
  await carry([a, b])
  for (const kind of ['history', 'tasks']) {
    rmSync(join(shared(a), kind), { recursive: true, force: true })
    writeFileSync(join(shared(a), kind), 'in the way')
  }
  a.ship('Report', 20)
  a.ship('Mail', 5)
  // Something else is written meanwhile, which goes out, and does not make the rest forgotten.
  a.runtime.command({ type: 'keepKindWord', text: 'Enough for today', by: '', when: 'any' })
  expect(said(a)).toEqual(['computers.notWritten'])
  expect(existsSync(join(shared(a), 'words', `${a.files.store().device}.json`))).toBe(true)
  for (const kind of ['history', 'tasks']) rmSync(join(shared(a), kind))
  a.runtime.command({ type: 'keepKindWord', text: 'And one more', by: '', when: 'any' })
  expect(said(a)).toEqual([])
  await carry([a, b])
  expect(history(b)).toHaveLength(2)
})

test('a clock a year ahead is said, and everything from there is kept', async () => {
  const [a, b] = someMachines([0, 365 * 24]) as [Machine, Machine]
  b.ship('Report', 20)
  b.runtime.command({ type: 'keepKindWord', text: 'From the future', by: '', when: 'any' })
  await carry([a, b])
  expect(said(a)).toEqual(['computers.clock'])
  expect(history(a)).toHaveLength(1)
  const [word] = living(a.runtime.state().words.kind)
  a.runtime.command({ type: 'keepKindWord', id: word?.id ?? '', text: 'From now', by: '', when: 'any' })
  await carry([a, b])
  expect(living(b.runtime.state().words.kind).map(({ text }) => text)).toEqual(['From now'])
})

test('of more than fifty computers those that wrote last are read', async () => {
  const [a] = someMachines([0]) as [Machine]
  const other = (number: number): string =>
    `zzzzz${String.fromCharCode(97 + Math.floor(number / 26))}${String.fromCharCode(97 + (number % 26))}a`
  const lesson = (number: number) => ({
    id: `lesson-${number}`,
    updatedAt: 1_778_000_000_000,
    day: '2026-05-10',
    happened: '',
    learned: `of ${number}`,
  })
  mkdirSync(join(shared(a), 'words'), { recursive: true })
  for (let number = 0; number < MOST_COMPUTERS + 5; number += 1) {
    const path = join(shared(a), 'words', `${other(number)}.json`)
    const data = { kind: [], pairs: [], lessons: [lesson(number)], stories: [], traits: [], hidden: [] }
    writeFileSync(path, JSON.stringify({ schemaVersion: 2, data }))
    later(path, number)
  }
  a.look()
  expect(said(a)).toEqual(['computers.many'])
  const learned = living(a.runtime.state().words.lessons).map((one) => one.learned)
  expect(learned).toHaveLength(MOST_COMPUTERS)
  expect(learned).not.toContain('of 4')
  expect(learned).toContain('of 5')
  expect(a.runtime.state().computers.all).toHaveLength(MOST_COMPUTERS + 1)
})

describe('two installations with the same letters', () => {
  /** A computer, and a second one that began as a copy of it. */
  const copied = (): readonly [a: Machine, b: Machine] => {
    const [a] = someMachines([0]) as [Machine]
    a.ship('Before the copy', 20, 'Beta')
    const base = join(a.root, '..')
    cpSync(a.root, join(base, 'data-copy'), { recursive: true, preserveTimestamps: true })
    cpSync(a.chosen, join(base, 'carried-copy'), { recursive: true, preserveTimestamps: true })
    return [a, openMachine(join(base, 'data-copy'), join(base, 'carried-copy'), a.clock)]
  }

  test('one of them takes letters of its own and says so; nothing is lost, and nothing counts twice', async () => {
    const [a, b] = copied()
    const before = a.files.store().device
    a.clock.pass(HOUR)
    a.ship('On the first', 10)
    b.ship('On the second', 10)
    await carry([a, b])
    const letters = [a, b].map((one) => one.files.store().device)
    expect(letters.filter((one) => one === before)).toHaveLength(1)
    expect([...said(a), ...said(b)]).toEqual(['computers.copied'])
    for (const one of [a, b])
      expect(
        history(one)
          .map(({ title }) => title)
          .toSorted(),
      ).toEqual(['Before the copy', 'On the first', 'On the second'])
  })

  test('a copy that is alone goes on as the one that it was', async () => {
    const [a, b] = copied()
    b.ship('On the second', 10)
    expect(b.files.store().device).toBe(a.files.store().device)
    expect(said(b)).toEqual([])
  })

  test('killed while it takes them, it ends in the same place', async () => {
    const [a, b] = copied()
    a.clock.pass(HOUR)
    a.ship('On the first', 10)
    b.ship('On the second', 10)
    await carry([a, b])
    const [again, other] = [a.kill(), b.kill()]
    await carry([again, other])
    expect(again.files.store().device).not.toBe(other.files.store().device)
    for (const one of [again, other]) expect(history(one)).toHaveLength(3)
  })
})

describe('erasing', () => {
  const written = (machine: Machine): string =>
    JSON.stringify(Object.entries(tree(machine.root)).filter(([name]) => !name.startsWith('logs')))

  test('everything: every computer erases its own, says so, and nobody brings it back', async () => {
    const machines = someMachines()
    for (const [place, machine] of machines.entries()) {
      machine.ship(`Secret ${place}`, 10)
      machine.runtime.command({ type: 'keepKindWord', text: `Secret word ${place}`, by: '', when: 'any' })
    }
    await carry(machines)
    for (const { clock } of machines) clock.pass(DAY)
    at(machines, 0).erase({ what: 'everything' })
    // The third one is away, and what it wrote comes in meanwhile from an old copy of its files.
    await carry(machines.slice(0, 2))
    for (const one of machines.slice(0, 2)) {
      expect(history(one)).toEqual([])
      expect(written(one)).not.toContain('Secret')
    }
    expect(
      at(machines, 0)
        .runtime.state()
        .computers.all.filter(({ erased }) => erased === true),
    ).toHaveLength(2)
    await carry(machines)
    for (const one of machines) {
      expect(written(one)).not.toContain('Secret')
      expect(JSON.stringify(tree(one.chosen))).not.toContain('Secret word 0')
    }
    expect(said(at(machines, 1))).toEqual(['computers.erased'])
    expect(said(at(machines, 2))).toEqual(['computers.erased'])
    for (const { erased } of at(machines, 0).runtime.state().computers.all) expect(erased).toBe(true)
    // What is written after it stays.
    at(machines, 2).ship('After it', 10)
    await carry(machines)
    for (const one of machines) expect(history(one).map(({ title }) => title)).toEqual(['After it'])
  })

  test('before a day, and what was written in evenings', async () => {
    const [a, b] = someMachines([0, 0]) as [Machine, Machine]
    b.ship('Old', 10)
    b.runtime.command({ type: 'keepLesson', happened: 'Old', learned: 'Old lesson' })
    for (const { clock } of [a, b]) clock.pass(3 * DAY)
    b.ship('New', 10)
    await carry([a, b])
    for (const { clock } of [a, b]) clock.pass(HOUR)
    a.erase({ what: 'before', day: '2026-05-13' as never })
    await carry([a, b])
    for (const one of [a, b]) {
      expect(history(one).map(({ title }) => title)).toEqual(['New'])
      expect(living(one.runtime.state().words.lessons)).toEqual([])
    }
    b.runtime.command({ type: 'keepLesson', happened: 'New', learned: 'New lesson' })
    await carry([a, b])
    for (const { clock } of [a, b]) clock.pass(HOUR)
    a.erase({ what: 'reflections' })
    await carry([a, b])
    for (const one of [a, b]) expect(written(one)).not.toContain('New lesson')
  })

  test('that was cut short on the way to the others is done at the next start', async () => {
    const [a, b] = someMachines([0, 0]) as [Machine, Machine]
    a.ship('Secret', 10)
    await carry([a, b])
    a.clock.pass(HOUR)
    a.computers.erasing({ what: 'everything' })
    const again = a.kill()
    await carry([again, b])
    expect(history(again)).toEqual([])
    expect(history(b)).toEqual([])
  })
})

describe('a computer that is named or forgotten', () => {
  test('has its name everywhere, whoever gave it, and the last one counts', async () => {
    const machines = someMachines()
    const [a, b, c] = [at(machines, 0), at(machines, 1), at(machines, 2)]
    await carry(machines)
    a.computers.name(c.files.store().device, 'Attic')
    await carry(machines)
    b.computers.name(c.files.store().device, 'Desk')
    await carry(machines)
    for (const { runtime } of machines)
      expect(runtime.state().computers.all.find(({ device }) => device === c.files.store().device)?.name).toBe('Desk')
  })

  test('is not listed until it is heard of again, and its files are kept', async () => {
    const [a, b] = someMachines([0, 0]) as [Machine, Machine]
    b.ship('Report', 20)
    await carry([a, b])
    const other = () => a.runtime.state().computers.all.find(({ own }) => !own)
    for (const { clock } of [a, b]) clock.pass(DAY)
    a.computers.forget(b.files.store().device)
    expect(other()?.forgotten).toBe(true)
    expect(history(a)).toHaveLength(1)
    for (const { clock } of [a, b]) clock.pass(HOUR)
    b.ship('Mail', 5)
    await carry([a, b])
    expect(other()?.forgotten).toBe(false)
  })
})
