import { expect, test } from 'vitest'
import { pairsOf } from '../../../src/main/watch/pairs.ts'

const NEW = { en: 'Nothing of this was there before.', ja: 'まったく別の話がここに入ります。' }

test.each([
  ['en', 'The budget of the first quarter is done.', 'The budget of the first quarter is almost done.'],
  ['ja', '第一四半期の予算がまとまりました。', '第一四半期の予算がほぼまとまりました。'],
  ['zh', '第一季度的预算已经完成了。', '第一季度的预算差不多已经完成了。'],
  ['th', 'งบประมาณไตรมาสแรกเสร็จแล้ว', 'งบประมาณไตรมาสแรกเกือบเสร็จแล้ว'],
])('a paragraph in %s is known again by its words, behind one that is new', (language, was, is) => {
  const fresh = language === 'en' ? NEW.en : NEW.ja
  expect(pairsOf([was], [fresh, is])).toEqual([{ was: 0, is: 1 }])
  expect(pairsOf([was], [fresh, fresh])).toEqual([])
})

test('a long text without spaces is soon known', () => {
  const long = (letter: string): string => `${letter}資料をもう一度見直しました。`.repeat(20_000)
  const began = performance.now()
  expect(pairsOf([long('一')], [long('二'), long('一')])).toHaveLength(1)
  expect(performance.now() - began).toBeLessThan(500)
})
