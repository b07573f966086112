import { describe, expect, it } from 'vitest'
import { isRightToLeft, recogniseLanguage } from '../../src/text/language.ts'
import { slug } from '../../src/text/slug.ts'

describe('a language', () => {
  it('is not told from addresses', () => {
    expect(recogniseLanguage('Lamps https://github.com/a/com https://lamps.com/o www.keys.com openlamp.com', 'xx')).toBe('xx')
  })

  it.each([
    ['en', 'The keys of the house are with the people who live in it.'],
    ['de', 'Die Schlüssel sind bei den Leuten, die auch in dem Haus wohnen und nicht weit von hier arbeiten.'],
    ['fr', 'Les clés sont chez les gens qui sont dans la maison, et pas avec nous.'],
    ['es', 'Las llaves de la casa son para los que viven en una de las calles y no para otros.'],
    ['it', 'Le chiavi della casa sono con gli amici che non abitano qui, ma è più comodo.'],
    ['pt', 'As chaves da casa não são para você, mas para os que vivem em uma das ruas.'],
    ['ru', 'Ключи от дома лежат на столе.'],
    ['uk', 'Ключі від будинку лежать на столі, і їх не видно, бо світло її кімнати вимкнене.'],
    ['ja', '鍵は机の上にあります。'],
    ['zh', '钥匙在桌子上。'],
    ['ko', '열쇠는 책상 위에 있습니다.'],
    ['ar', 'المفاتيح على الطاولة في البيت القديمة إلى اليمين.'],
    ['fa', 'کلید خانه روی میز است و چیز دیگری نیست.'],
    ['he', 'המפתחות נמצאים על השולחן.'],
  ])('is told from letters and little words: %s', (lang, text) => {
    expect(recogniseLanguage(text, 'xx')).toBe(lang)
  })

  it('stays what was given where a text does not say', () => {
    expect(recogniseLanguage('12 + 30 = 42', 'nl')).toBe('nl')
  })

  it('is written from right to left or not', () => {
    expect(['ar', 'he', 'fa-IR', 'en', 'arn'].map(isRightToLeft)).toEqual([true, true, true, false, false])
  })
})

describe('a slug', () => {
  it('keeps letters of any script and ends between words', () => {
    expect(slug('Don’t panic: Übung № 1')).toBe('dont-panic-übung-1')
    expect(slug('一つ目の章')).toBe('一つ目の章')
    expect(slug('one two three', 8)).toBe('one-two')
    expect(slug('!?')).toBe('')
  })
})
