import { execFileSync } from 'node:child_process'
import { closeSync, ftruncateSync, mkdirSync, openSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'

/** A file that says to be so large and takes no room on the disk. */
export const sparse = (path: string, bytes: number): string => {
  const file = openSync(path, 'w')
  ftruncateSync(file, bytes)
  closeSync(file)
  return path
}

export const GIB = 2 ** 30

/** Places at which something lies that is no file, or none that can be read. They are gone with their folder. */
export const placesThatHarm = async (folder: string): Promise<Readonly<Record<string, string>>> => {
  mkdirSync(folder, { recursive: true })
  const at = (name: string): string => join(folder, name)
  execFileSync('mkfifo', [at('pipe')])
  symlinkSync('/dev/zero', at('to-zeros'))
  symlinkSync('pipe', at('to-pipe'))
  symlinkSync('two', at('one'))
  symlinkSync('one', at('two'))
  symlinkSync('nowhere', at('to-nothing'))
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(at('socket'), resolve))
  // The name stays when it is closed otherwise than by Node.
  server.unref()
  return {
    'a pipe': at('pipe'),
    'a link to a pipe': at('to-pipe'),
    'a socket': at('socket'),
    'a device of zeros': '/dev/zero',
    'a device of chance': '/dev/random',
    'a device that is full': '/dev/full',
    'a terminal': '/dev/tty',
    'a link to a device': at('to-zeros'),
    'a link to itself': at('one'),
    'a link to nothing': at('to-nothing'),
    'a path of 5000 characters': join(folder, 'x'.repeat(5000)),
    'a path with a NUL': at('a\0b'),
  }
}

/** A chain of folders within each other, as deep as the system lets a path be. */
export const deepFolder = (folder: string): string => {
  let path = join(folder, 'deep')
  mkdirSync(path)
  while (path.length < 3900) {
    path = join(path, 'd'.repeat(50))
    mkdirSync(path)
  }
  writeFileSync(join(path, 'note.md'), 'x')
  return join(folder, 'deep')
}
