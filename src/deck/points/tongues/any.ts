import type { Tongue } from './tongue.ts'

const nothing = /(?!)/u

/** A language that we know nothing about: only its marks count. */
export const any: Tongue = {
  leans:
    /^(?:这|那|它|他们|她们|但是|但|而且|然而|所以|因此|これ|それ|しかし|また|そして|だから|그러나|하지만|그리고|이것|이는|هذا|هذه|ولكن|لكن|यह|वह|लेकिन|это|он|она|они|но|однако|поэтому|то есть|также|questo|questa|ciò|esso|essa|essi|però|ma|inoltre|quindi|isto|isso|este|esta|ele|ela|mas|porém|dit|deze|het|zij|maar|echter|ook)(?![\p{sc=Latin}\p{sc=Cyrillic}])/iu,
  lead: nothing,
  chatter:
    /^(?:大家好|你好|本文|这篇文章|こんにちは|この記事|今回は|привет|всем привет|в этой статье|ciao|in questo (?:articolo|post)|olá|neste (?:artigo|post)|hallo|in deze (?:post|blog))/iu,
  dangling:
    /[:：]\s*$|如下|下图|下面|上图|以下|下記|下の|次のよう|上記|ниже|выше|следующ|seguent[ei]|abaixo|seguintes?|hieronder|volgende/iu,
  tail: /[;；] ?|\s[–—]\s|——/giu,
  frame: nothing,
  front: nothing,
  pending: nothing,
  fragment: nothing,
  verb: nothing,
  defines: /是(?:一|指)|とは|이란|— это/iu,
  asserts: /必须|必須|重要|关键|関鍵|важно|нужно|importante|belangrijk/iu,
}
