import { balanced } from './wrapped.ts'

/** The picture's size, as places that show cards want it. */
export const CARD = { width: 1200, height: 630 } as const
const EDGE = 96
const ROOM = CARD.width - 2 * EDGE
const HORIZON = 540
const VOICE = { font: '460 68px "Newsreader Variable", serif', line: 80 } as const
const NAME = { font: '500 32px "Figtree Variable", sans-serif', line: 42 } as const
const DAY = { font: '450 26px "Figtree Variable", sans-serif', line: 36 } as const
const FIRST_LINE = 168
const AIR = 18
const LINE = 3

/** What stands on a card. Never a number. */
export interface CardText {
  readonly headline: string
  /** a task's title or its kind; null: neither */
  readonly under: string | null
  readonly day: string | null
}

/** The fonts a card needs; they are the window's own, and may not have been needed before. */
export const loadCardFonts = async ({ headline, under, day }: CardText): Promise<void> => {
  const fonts = [
    [VOICE.font, headline],
    [NAME.font, under ?? ''],
    [DAY.font, day ?? ''],
  ] as const
  await Promise.all(fonts.map(([font, text]) => document.fonts.load(font, text)))
}

const RIGHT_TO_LEFT = /^[^\p{L}]*[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/** The stones of a ship: what is done, one on the other, as in the windows. */
const STONES = [
  { x: 985, y: 516, rx: 68, ry: 24, colour: '--planned', part: 0.5 },
  { x: 977, y: 475, rx: 48, ry: 20, colour: '--planned', part: 0.75 },
  { x: 988, y: 440, rx: 30, ry: 16, colour: '--lamp-fill', part: 1 },
] as const

/** Draws a card in the colours that hold where the canvas stands. */
export const drawCard = (canvas: HTMLCanvasElement, { headline, under, day }: CardText): void => {
  const pen = canvas.getContext('2d')
  if (pen === null) return
  const styles = getComputedStyle(canvas)
  const colour = (token: string): string => styles.getPropertyValue(token).trim()
  const { width, height } = CARD

  pen.fillStyle = colour('--canvas')
  pen.fillRect(0, 0, width, height)
  const sky = pen.createLinearGradient(0, 0, 0, HORIZON)
  sky.addColorStop(0, colour('--pine-soft'))
  sky.addColorStop(1, colour('--canvas'))
  pen.fillStyle = sky
  pen.fillRect(0, 0, width, HORIZON)

  for (const { x, y, rx, ry, colour: token, part } of STONES) {
    pen.globalAlpha = part
    pen.fillStyle = colour(token)
    pen.beginPath()
    pen.ellipse(x, y, rx, ry, 0, 0, 2 * Math.PI)
    pen.fill()
  }
  pen.globalAlpha = 1
  pen.strokeStyle = colour('--ink-3')
  pen.lineWidth = LINE
  pen.beginPath()
  pen.moveTo(0, HORIZON)
  pen.lineTo(width, HORIZON)
  pen.stroke()

  let top = FIRST_LINE
  const write = (
    text: string,
    style: { readonly font: string; readonly line: number },
    token: string,
    most: number,
  ): void => {
    pen.font = style.font
    pen.fillStyle = colour(token)
    pen.direction = RIGHT_TO_LEFT.test(text) ? 'rtl' : 'ltr'
    pen.textAlign = 'left'
    const within = (room: number) => (one: string) => pen.measureText(one).width <= room
    for (const line of balanced(text, most, ROOM, within)) {
      pen.fillText(line, EDGE, top)
      top += style.line
    }
    top += AIR
  }
  write(headline, VOICE, '--ink', 2)
  if (under !== null) write(under, NAME, '--ink-2', 2)
  if (day !== null) write(day, DAY, '--ink-3', 1)
}

/** The picture as the bytes of a PNG file; null where none can be made. */
export const pictureOf = async (canvas: HTMLCanvasElement): Promise<Uint8Array | null> => {
  const blob = await new Promise<Blob | null>((made) => {
    canvas.toBlob(made, 'image/png')
  })
  return blob === null ? null : new Uint8Array(await blob.arrayBuffer())
}
