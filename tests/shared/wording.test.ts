import { describe, expect, test } from 'vitest'
import { NOTICED_ES } from '../support/wording-es.ts'
import { harmful } from '../../scripts/languages/troubles.ts'

const found = (language: string, text: string): readonly string[] => harmful([{ key: 'a try', text }], language)

const HARMFUL: readonly (readonly [language: string, text: string])[] = [
  ['en', 'You should rest.'],
  ['en', 'You must close the day.'],
  ['en', 'Your work is perfect.'],
  ['en', 'You failed twice.'],
  ['en', 'Only two things left your hands.'],
  ['en', 'You skipped yesterday.'],
  ['en', 'Well done.'],
  ['en', 'A seven day streak.'],
  ['en', 'Are you sure?'],
  ['en', 'This sounds like anxiety.'],
  ['en', 'You feel tired.'],
  ['en', 'Time to rest!'],
  ['en', 'Rest now — the day is over.'],
  ['en', 'Beat the clock.'],
  ['en', "Let's stop."],
  ['de', 'Du solltest ruhen.'],
  ['de', 'Der Tag muss ein Ende haben.'],
  ['de', 'Deine Arbeit ist perfekt.'],
  ['de', 'Das ist zweimal fehlgeschlagen.'],
  ['de', 'Das Speichern ist gescheitert.'],
  ['de', 'Du hast gestern versäumt.'],
  ['de', 'Nur zwei Dinge sind aus deinen Händen.'],
  ['de', 'Bist du sicher?'],
  ['de', 'Du fühlst dich müde.'],
  ['de', 'Zeit für eine Pause!'],
  ['de', 'Ruh dich aus – der Tag ist vorbei.'],
  ['es', 'Deberías descansar.'],
  ['es', 'Tienes que cerrar el día.'],
  ['es', 'Tu trabajo es perfecto.'],
  ['es', 'Ha sido un fracaso.'],
  ['es', 'Hubo un error.'],
  ['es', 'Solo dos cosas salieron de tus manos.'],
  ['es', '¿Estás seguro?'],
  ['es', 'Te sientes cansado. Te sientes mejor.'],
  ['es', '¡A descansar!'],
  ['ja', '休むべきです。'],
  ['ja', '保存に失敗しました。'],
  ['ja', 'エラーが起きました。'],
  ['ja', '昨日はサボりました。'],
  ['ja', '今日中に終えなければなりません。'],
  ['ja', '完璧です。'],
  ['ja', '本当によろしいですか。'],
  ['ja', '休みましょう。'],
  ['ja', '休みます！'],
]

const KIND: readonly (readonly [language: string, text: string])[] = [
  ['en', 'Good enough is allowed.'],
  ['de', 'Gut genug ist erlaubt. Der Rest kann warten.'],
  ['de', 'Du hast {{count}} Minuten gewählt, und das war genug.'],
  ['es', 'Lo bastante bueno está permitido. El resto puede esperar.'],
  ['ja', '十分です。残りは待てます。'],
]

describe('the wording', () => {
  test.each(HARMFUL)('in %s it would be noticed: %s', (language, text) => {
    expect(found(language, text)).toHaveLength(1)
  })

  test.each(NOTICED_ES)('in es it would be noticed: %s', (text) => {
    expect(found('es', text)).not.toEqual([])
  })

  test.each(KIND)('in %s it is fine: %s', (language, text) => {
    expect(found(language, text)).toEqual([])
  })
})
