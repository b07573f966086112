import type { Browser } from 'puppeteer'
import { renderToString } from 'preact-render-to-string'
import { createElement } from 'preact'
import { formulasIn } from '../../src/formula/index.ts'
import { furnitureIn } from '../../src/deck/words/index.ts'
import { defaultTalk } from '../../src/options.ts'
import { Text } from '../../src/page/inline.tsx'
import { countSteps } from '../../src/page/kit.ts'
import { mathKey } from '../../src/page/types.ts'
import type { Deck } from '../../src/deck/types.ts'
import type { Inline } from '../../src/post/types.ts'
import type { LoadedTheme } from '../../src/shell/themes/index.ts'
import type { Role } from '../../src/theme.ts'
import { openThemed } from './themed-page.ts'

/** A paragraph to be broken: in which role, how wide. */
export type Ask = { readonly inlines: readonly Inline[]; readonly role: Role; readonly widthPx: number; readonly lang: string }

/** Lines that each paragraph takes in the browser, and its trimmed height. */
export async function realLines(
  browser: Browser,
  loaded: LoadedTheme,
  asks: readonly Ask[],
  o: { readonly lang?: string; readonly formula?: (tex: string, display: boolean) => string | undefined } = {},
): Promise<readonly { readonly lines: number; readonly heightPx: number }[]> {
  const deck: Deck = {
    meta: { authors: [], tags: [], draft: false, deck: {}, fileTitle: '', place: { line: 1, lastLine: 1 } },
    title: [],
    lang: o.lang ?? 'en',
    dir: 'ltr',
    slides: [],
  }
  const formulas = new Map(
    formulasIn(asks.map((ask) => ask.inlines)).flatMap(({ tex }) => {
      const html = o.formula?.(tex, false)
      return html === undefined ? [] : [[mathKey(tex, false), html] as const]
    }),
  )
  const kit = {
    deck,
    theme: loaded.theme,
    rendered: { code: new Map(), math: formulas },
    options: defaultTalk,
    furniture: furnitureIn('en'),
    steps: countSteps(),
  }
  const { page, show } = await openThemed(browser, loaded, o.lang, formulas.size > 0)
  const found: { lines: number; heightPx: number }[] = []
  for (let at = 0; at < asks.length; at += 400) {
    const some = asks.slice(at, at + 400)
    await show(
      `<section data-layout="prose" style="height:auto!important;overflow:visible!important">${some
        .map(
          ({ inlines, role, widthPx, lang }) =>
            `<div class="asked" lang="${lang}" dir="auto" style="display:flow-root;width:${widthPx}px"><p class="r-${role}">${renderToString(createElement(Text, { of: inlines, kit }))}</p></div>`,
        )
        .join('')}</section>`,
    )
    found.push(
      ...(await page.evaluate(() =>
        [...document.querySelectorAll('.asked')].map((box) => {
          const paragraph = box.firstElementChild
          const linePx = paragraph ? parseFloat(getComputedStyle(paragraph).lineHeight) : 1
          return { lines: (paragraph?.getBoundingClientRect().height ?? 0) / linePx, heightPx: box.getBoundingClientRect().height }
        }),
      )),
    )
  }
  await page.close()
  return found
}
