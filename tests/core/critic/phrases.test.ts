import { describe, expect, test } from 'vitest'
import { hear, hears } from '@core/critic/phrases.ts'

const heard = (text: string, phrase: string, spaced = true): boolean => hears(hear(text, spaced), phrase)

describe('a phrase is heard', () => {
  test.each([
    ['I ALWAYS do this', 'always', 'in any case'],
    ['I didn’t try', "didn't", 'with any apostrophe'],
    ['It’s my fault, always.', 'always', 'beside punctuation'],
    ['This will ruin everything', 'ruin*', 'with no ending'],
    ['It is ruined', 'ruin*', 'with an ending'],
    ['You didn’t try hard enough', "didn't … enough", 'over a gap'],
    ['That was not enough', 'not … enough', 'over a gap of nothing'],
    ['I did not put quite that much effort in', 'not … effort', 'over a gap of four words'],
    ['They\nwill laugh. Everyone will see', 'everyone will', 'in any sentence'],
    ['Ich müsste mehr tun', 'müsste', 'with its accents'],
    ['Ich mu\u0308sste mehr tun', 'müsste', 'with accents written apart'],
  ])('%s: %s, %s', (text, phrase) => {
    expect(heard(text, phrase)).toBe(true)
  })

  test.each([
    ['a mustard sandwich', 'must', 'as a part of a word'],
    ['I should. Have a rest', 'should have', 'across two sentences'],
    ['not the first and not the last but surely good enough', 'not the first … enough', 'over more than four words'],
    ['Ich musste gehen', 'müsste', 'without its accents'],
    ['Yalnız değilim', 'yalniz', 'with another letter'],
    ['', 'always', 'in nothing'],
    ['😀 …', 'always', 'in signs'],
  ])('not %s: %s, %s', (text, phrase) => {
    expect(heard(text, phrase)).toBe(false)
  })

  test.each([
    ['いつも失敗する', 'いつも', true],
    ['もっと頑張るべきだった。', 'べき', true],
    ['もっと頑張るべきだった。', 'もっと … べき', true],
    ['もっと休む。寝るべきだ', 'もっと … べき', false],
    ['もっと今日は昨日よりも早く仕事を終えて寝るべき', 'もっと … べき', false],
    ['ｲﾂﾓ', 'イツモ', true],
    ['大丈夫', 'いつも', false],
    ['もう頑張れない', '頑張*', true],
    ['もっと頑張れた。寝るべき', 'もっと* … 頑張*', true],
    ['もっと、頑張る', 'もっと頑張る', true],
    ['べきもっと', 'もっと … べき', false],
    ['昨日も今日も明日も次の日も、もっと寝るべき', 'もっと … べき', true],
    ['もっと一二三四五六七八九十百千べき', 'もっと … べき', true],
    ['もっと一二三四五六七八九十百千万べき', 'もっと … べき', false],
    ['もっと頑張るべき', 'もっと … 頑張 … べき', true],
    ['もっとべき頑張る', 'もっと … 頑張 … べき', false],
    ['もっともっと一二三四五六七八九十百千べき', 'もっと … べき', true],
    ['', 'いつも', false],
    ['大丈夫', '頑張*', false],
    ['大丈夫', '*', false],
  ])('where words are not spaced, %s: %s, %s', (text, phrase, expected) => {
    expect(heard(text, phrase, false)).toBe(expected)
  })
})
