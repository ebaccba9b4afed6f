import type { LoopsChart } from '@core/insights/loops-by-day.ts'
import type { Words } from '@shared/i18n.ts'
import type { Formats } from '../formats.ts'

/** What a mark of loops says: when it was noticed, and whether it was left. */
export const loopWords = (
  { minute, left }: LoopsChart['marks'][number],
  { minutes }: LoopsChart,
  words: Words,
  formats: Formats,
): string =>
  minutes === 1
    ? words(left ? 'insights.mark.loopLeft' : 'insights.mark.loopStayed', { at: formats.clock(minute) })
    : words(left ? 'insights.mark.loopsLeft' : 'insights.mark.loopsStayed', {
        from: formats.clock(minute),
        to: formats.clock(minute + minutes),
      })
