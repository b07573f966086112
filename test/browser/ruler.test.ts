import { existsSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser } from 'puppeteer'
import { makeRuler } from '../../src/deck/ruler/index.ts'
import { loadTheme, themeNames } from '../../src/shell/themes/index.ts'
import type { Inline } from '../../src/post/types.ts'
import type { Role } from '../../src/theme.ts'
import { openChromium } from './chromium.ts'
import { realLines, type Ask } from './real-lines.ts'

const t = (text: string): Inline => ({ kind: 'text', text })
const strong = (text: string): Inline => ({ kind: 'strong', inlines: [t(text)] })
const code = (text: string): Inline => ({ kind: 'code', text })

/** Paragraphs of our own: plain and mixed, with what lines break at, in scripts that the bundled fonts have and those that the system draws. */
const paragraphs: readonly { readonly lang: string; readonly inlines: readonly Inline[] }[] = [
  {
    lang: 'en',
    inlines: [
      t('A harbour is where boats keep quiet under the slow tide, and every lantern along the quay is lit by hand before winter comes.'),
    ],
  },
  {
    lang: 'en',
    inlines: [
      t(
        'The well-known pilot — 62 years old, half-deaf — said: “Don’t trust a chart/map that is older than its paper (1987–2003).” Who would?',
      ),
    ],
  },
  {
    lang: 'en',
    inlines: [
      t('Ring with '),
      code('bell --two-short --then-long'),
      t(', never with '),
      code('fog-horn'),
      t('; the log lies in '),
      code('tide-log'),
      t(' as '),
      code('x->y-z'),
      t('.'),
    ],
  },
  {
    lang: 'en',
    inlines: [
      strong('Draught.'),
      t(' The depth of a boat below the water line; see '),
      code('harbour.depth()'),
      t(' and '),
      { kind: 'emphasis', inlines: [t('Admiralty Tide Tables')] },
      t(', vol. 2.'),
    ],
  },
  {
    lang: 'en',
    inlines: [
      t('Tables are at https://example.org/tides/north-sea/2024?from=2024-05-01&until=2024-05-31#station-17 and change every 6 h 12 min.'),
    ],
  },
  {
    lang: 'en',
    inlines: [
      t(
        'AVATAR, Type, Yes, WAVE, To, Fjord, Tyres, office, affluent, flying, “Tea” and ‘Tock’ are words in which letters lean on each other.',
      ),
    ],
  },
  {
    lang: 'de',
    inlines: [
      t(
        'Die Donaudampfschifffahrtsgesellschaftskapitänsmütze gehört dem Kapitän; die Mütze des Maschinisten – ölig und groß – hängt daneben.',
      ),
    ],
  },
  {
    lang: 'fr',
    inlines: [t('« Où est le phare ? » demande-t-elle ; l’élève répond : « Là-bas, près du môle, à dix encâblures. » Ça suffit !')],
  },
  {
    lang: 'pl',
    inlines: [t('Zażółć gęślą jaźń: łódź płynie wzdłuż brzegu, a światło latarni gaśnie dopiero o świcie, gdy rybacy wracają do portu.')],
  },
  {
    lang: 'ru',
    inlines: [t('Прилив приходит дважды в сутки, и лодки поднимаются вместе с ним; к утру гавань снова пуста, только фонари ещё горят.')],
  },
  {
    lang: 'el',
    inlines: [t('Η παλίρροια έρχεται δύο φορές την ημέρα και οι βάρκες ανεβαίνουν μαζί της· το πρωί το λιμάνι είναι πάλι άδειο.')],
  },
  {
    lang: 'ar',
    inlines: [t('يأتي المد مرتين في اليوم فترتفع القوارب معه، وفي الصباح يعود الميناء خالياً إلا من المصابيح التي لم تنطفئ بعد.')],
  },
  { lang: 'fa', inlines: [t('مد دو بار در روز می‌آید و قایق‌ها با آن بالا می‌روند؛ صبح بندر دوباره خالی است و تنها فانوس‌ها روشن مانده‌اند.')] },
  { lang: 'he', inlines: [t('הגאות באה פעמיים ביום והסירות עולות איתה; בבוקר הנמל שוב ריק, ורק הפנסים עדיין דולקים לאורך הרציף.')] },
  {
    lang: 'ja',
    inlines: [
      t('潮は一日に二度満ちて、船はそれとともに浮かび上がる。朝になると「港」は再び空になり、灯りだけが残る（冬を除く）。'),
      code('tide.next()'),
      t('を見よ。'),
    ],
  },
  {
    lang: 'zh',
    inlines: [t('潮水每天涨两次，船只随之升起；到了早晨，港口又空了，只有灯笼（三十七盏）还亮着。老引水员说：「不要相信旧海图。」')],
  },
  { lang: 'ko', inlines: [t('밀물은 하루에 두 번 들어오고 배들은 그와 함께 떠오른다. 아침이면 항구는 다시 비고 등불만 남는다.')] },
]
const settings: readonly (readonly [Role, number])[] = [
  ['title', 1152],
  ['side', 344],
  ['lead', 760],
  ['leadLarge', 956],
  ['body', 360],
  ['small', 560],
  ['quote', 1054],
  ['quoteSmall', 700],
  ['label', 300],
  ['caption', 466],
  ['heading', 500],
  ['large', 860],
]
const asks: readonly Ask[] = paragraphs.flatMap((paragraph) =>
  settings.flatMap(([role, widthPx]) => [0.75, 0.9, 1].map((share) => ({ ...paragraph, role, widthPx: Math.round(widthPx * share) }))),
)
const bundled = new Set(['en', 'de', 'fr', 'pl', 'ru', 'el'])

let browser: Browser | undefined
beforeAll(async () => {
  browser = await openChromium()
}, 60_000)
afterAll(() => browser?.close())

test.each(themeNames())(
  'the ruler counts the lines that the browser sets, and their height (%s)',
  async (name) => {
    const loaded = await loadTheme(name, '.')
    const ruler = makeRuler(loaded.theme)
    const real = await realLines(browser ?? (await openChromium()), loaded, asks)
    const errors = asks.map((ask, index) => ({
      ask,
      error: ruler.inLanguage(ask.lang).lines(ask.inlines, ask.role, ask.widthPx) - Math.round(real[index]?.lines ?? 0),
    }))
    const distribution = new Map<number, number>()
    for (const { error } of errors) distribution.set(error, (distribution.get(error) ?? 0) + 1)
    console.log(
      `${name}: ${[...distribution]
        .toSorted(([a], [b]) => a - b)
        .map(([error, count]) => `${error > 0 ? '+' : ''}${error}: ${count}`)
        .join('  ')} of ${asks.length} paragraphs`,
    )
    const equal = (wanted: (ask: Ask) => boolean) => {
      const some = errors.filter(({ ask }) => wanted(ask))
      return some.filter(({ error }) => error === 0).length / some.length
    }
    expect(equal((ask) => bundled.has(ask.lang))).toBeGreaterThanOrEqual(0.99)
    // What the system draws is as wide as this machine's fonts make it.
    const others = existsSync('/usr/share/fonts/opentype/noto') ? 0.95 : 0.7
    expect(equal((ask) => !bundled.has(ask.lang))).toBeGreaterThanOrEqual(others)
    for (const [index, { ask, error }] of errors.entries()) {
      if (error === 0)
        expect(Math.abs(ruler.heightPx(Math.round(real[index]?.lines ?? 0), ask.role) - (real[index]?.heightPx ?? 0))).toBeLessThan(1)
    }
  },
  120_000,
)
