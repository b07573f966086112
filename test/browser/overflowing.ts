import type { Page } from 'puppeteer'
import type { Form, Theme } from '../../src/theme.ts'

export type Overflow = { readonly id: string; readonly form: string; readonly what: string; readonly byPx: number }

/**
 * Which slides of a page have text outside of the canvas, or a box that reaches further down (or up) than its form allows. Sections
 * stand one under another, each at its own size, with no player around.
 */
export async function overflowing(page: Page, theme: Theme): Promise<readonly Overflow[]> {
  const byName: Readonly<Record<string, Form>> = theme.forms
  return page.evaluate((forms) => {
    const tolerancePx = 2
    const found: Overflow[] = []
    for (const section of document.querySelectorAll<HTMLElement>('section[data-form]')) {
      const canvas = section.getBoundingClientRect()
      const form = section.dataset['form'] ?? ''
      const report = (what: string, byPx: number) => {
        if (byPx > tolerancePx) found.push({ id: section.id, form, what, byPx: Math.round(byPx * 10) / 10 })
      }
      for (const box of section.querySelectorAll<HTMLElement>(':scope > div > [class^="b-"]')) {
        const name = /b-(\w+)/.exec(box.className)?.[1] ?? ''
        const place = forms[form]?.boxes[name]
        if (!place || box.querySelector('img, svg, video, .numeral')) continue
        const rect = box.getBoundingClientRect()
        if (!place.standing && !box.closest('[class^="s-"]')?.matches('.s-title:has(.b-subtitle)'))
          report(`${name} reaches below its box`, rect.bottom - canvas.top - place.yPx - place.heightPx)
        if (place.standing) report(`${name} reaches above its box`, place.yPx - (rect.top - canvas.top))
        if (name !== 'code') report(`${name} is too wide`, box.scrollWidth - place.widthPx - (place.vertical ? 60 : 4))
      }
      const words = document.createTreeWalker(section, NodeFilter.SHOW_TEXT, (node) =>
        node.parentElement?.closest('aside, .katex-mathml, [aria-hidden]') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
      )
      for (let node = words.nextNode(); node; node = words.nextNode()) {
        if (!node.textContent?.trim()) continue
        const range = document.createRange()
        range.selectNodeContents(node)
        for (const rect of range.getClientRects()) {
          if (rect.width === 0) continue
          report(
            `"${node.textContent.trim().slice(0, 30)}" leaves the canvas`,
            Math.max(rect.right - canvas.right, canvas.left - rect.left, rect.bottom - canvas.bottom, canvas.top - rect.top),
          )
        }
      }
    }
    return found
  }, byName)
}
