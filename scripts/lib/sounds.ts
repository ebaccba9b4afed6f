/** Samples per second: enough for low, soft sounds, and a third of the bytes of the usual rate. */
export const RATE = 12_000
/** The loudest sample, in decibels below full scale: quiet beside speech and music. */
const PEAK_DB = -24
const FADE_IN = 0.006
const FADE_OUT = 0.15

/** One decaying tone of a sound. Frequencies in Hz, times in seconds. */
interface Tone {
  readonly hz: number
  readonly level: number
  /** until it is down to a third */
  readonly decay: number
  readonly from?: number
}

interface Recipe {
  readonly length: number
  readonly partials: readonly Tone[]
  /** a short soft noise, as of a felt stick */
  readonly touch: number
}

const RECIPES = {
  // A tap on wood: low partials that are soon over.
  bowl: {
    length: 0.7,
    touch: 0.25,
    partials: [
      { hz: 196, level: 1, decay: 0.16 },
      { hz: 523, level: 0.4, decay: 0.07 },
      { hz: 1020, level: 0.14, decay: 0.03 },
    ],
  },
  // A small bell that is touched, with the partials of a bell over its hum.
  bell: {
    length: 1.15,
    touch: 0,
    partials: [
      { hz: 264, level: 0.5, decay: 0.45 },
      { hz: 528, level: 1, decay: 0.38 },
      { hz: 634, level: 0.25, decay: 0.28 },
      { hz: 1056, level: 0.18, decay: 0.18 },
    ],
  },
  // A third downwards, as one says "so".
  notes: {
    length: 1.1,
    touch: 0,
    partials: [
      { hz: 330, level: 1, decay: 0.22 },
      { hz: 660, level: 0.2, decay: 0.12 },
      { hz: 262, level: 1, decay: 0.34, from: 0.26 },
      { hz: 524, level: 0.2, decay: 0.16, from: 0.26 },
    ],
  },
} as const satisfies Readonly<Record<string, Recipe>>

export type SoundName = keyof typeof RECIPES
export const SOUND_NAMES: readonly SoundName[] = ['bowl', 'bell', 'notes']

/** From nothing to all of it and back, without an edge that would click. */
const ramp = (part: number): number => 0.5 - 0.5 * Math.cos(Math.PI * Math.min(1, Math.max(0, part)))

const toneAt = ({ hz, level, decay, from = 0 }: Tone, at: number): number =>
  at < from
    ? 0
    : level * ramp((at - from) / FADE_IN) * Math.exp(-(at - from) / decay) * Math.sin(2 * Math.PI * hz * (at - from))

/** The same noise every time, smoothed so that it is dull. */
const dullNoise = (count: number): readonly number[] => {
  const noise: number[] = []
  for (let index = 0, seed = 1, last = 0; index < count; index += 1) {
    seed = (seed * 48_271) % 2_147_483_647
    last += 0.25 * ((seed / 2_147_483_647) * 2 - 1 - last)
    noise.push(last)
  }
  return noise
}

/** Samples of a sound between -1 and 1. */
const samplesOf = (recipe: Recipe): readonly number[] => {
  const count = Math.round(recipe.length * RATE)
  const noise = dullNoise(count)
  const raw = noise.map((grain, index) => {
    const at = index / RATE
    const touch = recipe.touch * grain * ramp(at / FADE_IN) * Math.exp(-at / 0.012)
    const tones = recipe.partials.reduce((sum, partial) => sum + toneAt(partial, at), 0)
    return (tones + touch) * ramp((recipe.length - 1 / RATE - at) / FADE_OUT)
  })
  const loudest = Math.max(...raw.map(Math.abs))
  return raw.map((sample) => (sample / loudest) * 10 ** (PEAK_DB / 20))
}

/** A WAV file: one channel, 16 bits a sample. */
export const soundFile = (name: SoundName): Buffer => {
  const samples = samplesOf(RECIPES[name])
  const file = Buffer.alloc(44 + samples.length * 2)
  file.write('RIFF', 0, 'latin1')
  file.writeUInt32LE(file.length - 8, 4)
  file.write('WAVEfmt ', 8, 'latin1')
  file.writeUInt32LE(16, 16)
  file.writeUInt16LE(1, 20)
  file.writeUInt16LE(1, 22)
  file.writeUInt32LE(RATE, 24)
  file.writeUInt32LE(RATE * 2, 28)
  file.writeUInt16LE(2, 32)
  file.writeUInt16LE(16, 34)
  file.write('data', 36, 'latin1')
  file.writeUInt32LE(samples.length * 2, 40)
  for (const [index, sample] of samples.entries()) file.writeInt16LE(Math.trunc(sample * 32_767), 44 + index * 2)
  return file
}
