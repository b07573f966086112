import type { Tongue } from './tongue.ts'

const nothing = /(?!)/u

/** A language that we know nothing about: only its marks count. */
export const any = (): Tongue => ({
  leans:
    /^(?:这|那|它|他们|她们|其中|该|此(?!外)|上述|以上|同样|但|但是|而|而且|然而|所以|因此|于是|并且|或者|还有|これ|それ|この|その|あの|こう|そう|ここ|そこ|同様|上記|前述|しかし|また|そして|だから|でも|なので|すると|이것|그것|이는|이를|이러한|그러한|이렇게|그렇게|이런|그런|이때|여기(?:서|에)|거기|하지만|그러나|그리고|따라서|هذا|هذه|هؤلاء|ذلك|تلك|هنا|هناك|وهذا|وهذه|وذلك|ولكن|لكن|لذلك|كما|यह|वह|ये|इस|लेकिन|это(?:т|й|го)?|эта|эти|этим|этих|он|она|оно|они|его|её|их|такой|такая|такие|так|там|здесь|тогда|тот|та|те|при этом|в этом случае|но|однако|поэтому|то есть|также|тоже|questo|questa|questi|queste|ciò|esso|essa|essi|lo stesso|però|ma|inoltre|quindi|così|qui|isto|isso|este|esta|estes|estas|esse|essa|ele|ela|eles|elas|aqui|assim|mas|porém|portanto|dit|deze|dat|het|zij|hij|hier|daar|dus|maar|echter|ook|bu|şu|onlar|bunu|bunun|burada|böylece|ama|ancak|fakat|این|آن|اینجا|اما|ولی)(?![\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Arabic}])|^(?:이|그|저)\s/u,
  refers: nothing,
  lead: /^(?:(?:しかし|しかしながら|また|さらに|つまり|そのため|このため|例えば|たとえば|もちろん|ただし|なお|まず|次に|最後に|実際|実際には|一方|一方で|そして|したがって|従って|ちなみに|残念ながら|とはいえ|要するに|特に|通常|幸い)[、，]|(?:但是?|然而|不过|因此|所以|另外|此外|同时|首先|其次|最后|其实|事实上|实际上|当然|总之|换句话说|换言之|例如|比如|也就是说|而且|并且|于是|具体来说|毕竟|通常|一般来说|显然|简单来说|幸运的是|遗憾的是)[，、]|(?:하지만|그러나|그리고|또한|따라서|즉|예를 들어|예를 들면|물론|먼저|우선|다음으로|마지막으로|사실|반면|일반적으로|간단히 말하면|다행히)[,，]?\s+|(?:однако|кроме того|например|таким образом|итак|конечно|разумеется|к сожалению|к счастью|в целом|наконец|во-первых|во-вторых|более того|тем не менее|другими словами|на самом деле|как правило),\s+|(?:но|и|а|поэтому)\s+|(?:و?مع ذلك|ولكن|لذلك|أيضًا|بالإضافة إلى ذلك|على سبيل المثال|في الواقع|أخيرًا|أولاً|ثانيًا|بالطبع)،\s+|(?:ad esempio|per esempio|inoltre|tuttavia|infatti|quindi|in realtà|di solito|ovviamente|purtroppo|per fortuna|infine|innanzitutto|por exemplo|além disso|no entanto|portanto|porém|entretanto|contudo|na verdade|felizmente|infelizmente|por fim|primeiro|bijvoorbeeld|bovendien|daarnaast|natuurlijk|helaas|kortom|örneğin|ayrıca|ancak|bununla birlikte|kısacası|elbette|maalesef),\s+|(?:ma|però|mas|porém|maar|en|ama|fakat)\s+)/,
  chatter:
    /^(?:大家好|你好|本文|这篇文章|こんにちは|この記事|今回は|안녕하세요|이 (?:글|포스트)에서|在本(?:文|篇|节)|接下来|让我们|本篇|それでは|では、|次(?:の記事|回)|привет|всем привет|в этой статье|ciao|in questo (?:articolo|post)|olá|neste (?:artigo|post)|hallo|in deze (?:post|blog))/,
  dangling:
    /[:：]\s*$|如下|下图|下面|上图|以下|下記|下の|次の(?:コード|ように|例)|다음과 같|아래(?:의|와|에)|下列|下文|التالي|أدناه|aşağıda|次のよう|上記|上の(?:よう|例|図|コード)|ниже|выше|следующ|seguent[ei]|abaixo|seguintes?|hieronder|volgende/,
  tail: /[;；] ?|\s[–—]\s|——/g,
  frame: nothing,
  front: nothing,
  pending: nothing,
  fragment: nothing,
  verb: nothing,
  defines: /是(?:一|指)|とは|이란|— это/,
  asserts: /必须|必須|重要|关键|関鍵|важно|нужно|importante|belangrijk/,
})
