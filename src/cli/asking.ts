import type { WishSent } from '@shared/cli/wishes.ts'
import { whereabouts } from './doctor.ts'
import { connect, type Connection, type Last } from './link.ts'
import { placesOf } from './places.ts'
import { say } from './texts.ts'

/** What `enough` ends with; docs/command-line.md says what each means. */
export const EXIT = { done: 0, saidNo: 1, notRead: 2, notRunning: 3, noAnswer: 4 } as const

/** On the standard output. */
export const print = (line: string): void => void process.stdout.write(`${line}\n`)
/** On the standard error. */
export const complain = (line: string): void => void process.stderr.write(`${line}\n`)
/** Where the app may listen. */
export const places = placesOf(process.env)

/** Say what came of it. */
export const told = (last: Last | null): number => {
  if (last === null) {
    complain(say('notAnswered'))
    return EXIT.noAnswer
  }
  if (!last.ok) complain(last.say)
  else if (last.say !== '') print(last.say)
  return last.ok ? EXIT.done : EXIT.saidNo
}

/** Wishes that are about the app as it is: where it is not running they do not start it. */
const isAboutNow = (wish: WishSent): boolean => wish.do === 'status' || wish.do === 'doctor'

/** Say that no app could be asked. */
export const notThere = async (wish: WishSent, json: boolean): Promise<number> => {
  if (!isAboutNow(wish)) complain(say('notStarted'))
  else if (wish.do === 'doctor') print(whereabouts(places, null))
  else print((await import('./follow.ts')).notRunningLine(json))
  return EXIT.notRunning
}

/** A connection to the app, which is started for what is not about now; null when there is none. */
export const connected = async (wish: WishSent): Promise<Connection | null> => {
  const found = await connect(places)
  return found !== null || isAboutNow(wish) ? found : (await import('./start-app.ts')).startApp(places, process.env)
}
