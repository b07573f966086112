/**
 * Words that carry a full stop without ending a sentence, lower case, without the stop.
 *
 * - `before`: something always follows (`Dr. Who`, `e.g. this`), so the stop never ends a sentence.
 * - `either`: may be the last word (`etc.`, `Inc.`); the stop ends a sentence when a sentence plainly begins after it.
 * - `number`: only before a number (`No. 5`, `Fig. 3`).
 *
 * One table for all languages: an author quotes names and titles of other languages too, and the lists hardly collide.
 */
export const abbreviations = {
  before: listed(`
    mr mrs ms mx dr prof rev hon pres gov sen capt sgt st messrs mt ft
    e.g i.e eg ie cf vs viz resp approx esp incl excl ed eds trans dept est fig figs eq eqs sec secs ch chap
    z.b u.a d.h i.d.r u.u o.ä o.g s.o s.u v.a i.a m.e z.t zb dh bspw bzw vgl ca evtl ggf inkl exkl sog zzgl abzgl abs bd hr hrsg geb gegr allg bes insb lt
    jan feb mär apr aug sept okt nov dez oct dec
    p.ej ej ee sra srta dra ud uds núm pág págs aprox
    mme mlle mgr env p.ex boul
    sig sigg dott ing pag
    bijv d.w.z o.a m.b.t nl i.v.m t.o.v
    т.е т.к т.д др им напр см np tzn tj tzv např`),
  either:
    listed(`etc usw ff al inc ltd co corp llc bros jr sr esq no nos vol p pp v a.m p.m am pm u.s u.k e.u u.n u.s.a ph.d m.sc b.sc m.a b.a d.c
    n.chr v.chr uvm u.v.m o.s enz ecc пр min max std mio mrd tel`),
  number: listed(`no nos nr num fig figs eq eqs sec secs vol p pp ch art abs s kap bd n núm str t pos ver v par pkt st`),
} as const

/** Names that end in a mark: `Yahoo! is`, `Jeopardy! was`. */
export const markedNames: ReadonlySet<string> = listed(`yahoo jeopardy joomla yum which mamma wham panic`)

/** Languages that write ordinal numbers with a full stop: `3. Mai`, `19. Jahrhundert`. */
export const ordinalLanguages: ReadonlySet<string> = listed(`de da nb nn no fi cs sk pl hu hr sl sr et lv is tr lb eu`)

function listed(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/u))
}
