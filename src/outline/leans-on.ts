import { bareText } from '../text/bare.ts'

/** A text hangs on something outside of it: it opens with `It` or `When`, or says `this` of what is not there. As a title it says nothing. */
export const leansOn = (text: string): boolean => opensLeaning(text) || refers.test(text)

/** The first half of that: what it says of `this` may stand on the slide before. */
export const opensLeaning = (text: string): boolean => openers.has(bareText(text).split(' ')[0] ?? '') || unspacedOpener.test(text)

const openers = new Set(
  `when if while as after before although though because since until once and but so or it this that these those they he she there then here however also yet well in on at for with by from to
   now otherwise such both neither see credit credits thanks thank check let please rather instead which whose nor unless whether contrast compare some others another either
   wenn als während nachdem bevor obwohl weil da seit bis und aber oder es dies das diese er sie dann hier doch auch so denn mit bei sonst siehe danke
   quand si lorsque comme après avant bien parce puisque et mais ou donc il elle ce cela ça ils elles alors ici aussi avec dans pour maintenant sinon voir merci
   cuando si mientras como después antes aunque porque desde y pero o esto eso él ella ellos entonces aquí también con en para por según ver gracias
   quando se mentre dopo prima anche perché e ma o questo quello lui lei loro allora qui con in per
   quando mas então assim porém isso isto esse essa também aqui agora depois enquanto
   natomiast jednak więc ale gdy kiedy jeśli jeżeli oraz czyli tutaj ponieważ następnie
   то но это эта этот если когда также поэтому однако так вот потом затем теперь здесь чтобы
   bu bunun bunlar ama fakat ancak eğer şimdi böylece ayrıca`.split(/\s+/),
)

const refers =
  /(?<!\p{L})(?:this(?! (?:post|article|guide|series))|these|those|that['’]s|it['’]s|the same|dies(?:e[rsmn]?)?|ce(?:tte|t|s|la|ci)|est[aeo]s?|es[ao]s?|quest[aeio])(?!\p{L})|\b(?:like this|like so|as follows|below|above)\b|^am i\b/iu

/** Scripts that put no space between words. */
const unspacedOpener =
  /^(?:[こそあ](?:の|れ|こ|う|ちら|んな)|例えば|たとえば|例を|まず|次[にの]|では|さて|また|しかし|这|那|此|其|它|我们|首先|然后|但|所以)/u
