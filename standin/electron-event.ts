/** The event object Electron hands to listeners: it can be vetoed. Extra fields are added with `withFields`. */
export class ElectronEvent {
  #prevented = false

  get defaultPrevented(): boolean {
    return this.#prevented
  }

  preventDefault(): void {
    this.#prevented = true
  }
}

/** An event with the fields this kind of event carries. */
export function eventWith<T extends object>(fields: T): ElectronEvent & T {
  return Object.assign(new ElectronEvent(), fields)
}
