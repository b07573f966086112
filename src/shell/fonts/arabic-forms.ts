import type { AdvanceOf } from './open-face.ts'

/** Advances of letters as they stand beside others, by letter. */
export type JoinedForms = Readonly<Record<'initial' | 'medial' | 'final', ReadonlyMap<string, number>>>

const tatweel = 'ـ'

/** Arabic letters as they stand beside others, measured against a tatweel. */
export function joinedForms(advanceOf: AdvanceOf, advances: ReadonlyMap<string, number>): JoinedForms {
  const letters = arabicIn(advances)
  const stroke = advances.get(tatweel) ?? 0
  const form = (before: string, after: string) =>
    new Map(letters.map((letter) => [letter, advanceOf(before + letter + after) - stroke * (before + after).length]))
  return { initial: form('', tatweel), medial: form(tatweel, tatweel), final: form(tatweel, '') }
}

const arabicIn = (advances: ReadonlyMap<string, number>): readonly string[] =>
  advances.has(tatweel)
    ? [...advances.keys()].filter((character) => /[\u0620-\u064a\u066e-\u06d3\u06fa-\u06ff]/.test(character) && character !== tatweel)
    : []

/** A letter after one that it is not joined to, and lam with alef, which are one letter in print. */
export function arabicKerning(
  advanceOf: AdvanceOf,
  advances: ReadonlyMap<string, number>,
  joined: JoinedForms,
): ReadonlyMap<string, number> {
  const kerning = new Map<string, number>()
  const letters = arabicIn(advances)
  const stroke = advances.get(tatweel) ?? 0
  const own = (letter: string) => advances.get(letter) ?? 0
  for (const first of letters.filter((letter) => letter !== 'ل' && standsApart.test(letter))) {
    for (const second of letters) {
      const opens = !standsApart.test(second)
      const between =
        advanceOf(first + second + (opens ? tatweel : '')) - own(first) - (opens ? (joined.initial.get(second) ?? 0) + stroke : own(second))
      if (Math.round(between) !== 0) kerning.set(first + second, between)
    }
  }
  for (const alef of letters.filter((letter) => /[\u0622\u0623\u0625\u0627\u0671]/.test(letter))) {
    const between = advanceOf('ل' + alef) - (joined.initial.get('ل') ?? 0) - (joined.final.get(alef) ?? 0)
    if (Math.round(between) !== 0) kerning.set('ل' + alef, between)
  }
  return kerning
}

const standsApart =
  /^[\u0621-\u0625\u0627\u0629\u062f-\u0632\u0648\u0671-\u0673\u0675-\u0677\u0688-\u0699\u06c0\u06c3-\u06cb\u06cd\u06cf\u06d2\u06d3\u06d5]$/
