import { digit, eachWord, isAt, letter } from './characters.ts'

/** Little words by language: they hold a sentence together and say nothing about what it is about. */
const stopWords: Readonly<Record<string, string>> = {
  en: `a about above after again all also although am an and any are aren't as at be because been before being below between both but by can can't cannot
    could couldn't did didn't do does doesn't doing don't down during each either else even ever every few for from further get gets got had has hasn't have haven't
    having he her here hers him his how however i i'd i'll i'm i've if in into is isn't it it's its itself just let's like many may me might more most much must my myself
    neither no nor not now of off on once one only onto or other others our ours out over own per rather really same she should shouldn't since so some still such than that
    that's the their theirs them themselves then there there's therefore these they they're this those though through thus to too under until up upon us very via was wasn't we
    we'd we'll we're we've well were weren't what when where whether which while who whom whose why will with within without won't would wouldn't yes yet you you'd you'll
    you're you've your yours yourself`,
  de: `aber alle allem allen aller alles als also am an andere anderen auch auf aus bei beim bereits bin bis bist da dabei dadurch daher dafür damit dann daran darauf das dass
    dein deine dem den denn der des deshalb dessen dich die dies diese diesem diesen dieser dieses dir doch dort du durch ein eine einem einen einer eines einige er es etwa etwas
    euch euer für gegen gibt habe haben hat hatte hatten hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im in ins ist ja jede jedem jeden jeder jedes jedoch jetzt
    kann kein keine keinen können konnte man manche mehr mein meine mich mir mit muss müssen nach nicht nichts noch nun nur ob oder ohne schon sehr sein seine seinem seinen seiner
    seit sich sie sind so sogar solche soll sollte sondern sonst über um und uns unser unsere unter viel viele vom von vor während war waren warum was weil welche wenn wer
    werden wie wieder will wir wird wo wurde wurden zu zum zur zwar zwischen`,
  fr: `à afin ai ainsi alors apres après au aucun aussi autre autres aux avaient avait avant avec avoir avons c'est car ce ceci cela celle celui cependant ces cet cette ceux chaque chez
    comme comment d'un d'une dans de depuis des deux donc dont du elle elles en encore entre est et étaient était été être eu eux fait faire fois font ici il ils j'ai je jusqu la le les
    leur leurs lors lorsque lui ma mais malgré me même mes moi moins mon ne n'est ni non nos notre nous on ont ou où par parce pas pendant peu peut peuvent plus plutôt pour pourquoi
    puis qu'il qu'on quand que quel quelle quelques qui quoi sa sans se sera ses si son sont sous sur ta tandis te tes toi ton toujours tous tout toute toutes très tu un une va vers
    voici voilà vos votre vous y`,
  es: `a al algo algunas algunos ante antes así aún aunque bajo bien cada casi como cómo con contra cual cuál cuando de del desde donde dos durante e él el ella ellas ellos en entre era eran
    es esa esas ese eso esos esta está están estaba estas este esto estos fue fueron ha había hace hacia han hasta hay la las le les lo los más me mediante menos mi mientras mis mucho muchos
    muy nada ni no nos nosotros nuestra nuestro o otra otras otro otros para pero poco por porque pues puede pueden que qué quien se según ser si sí sido sin sino sobre solo son su sus
    también tan tanto te tiene tienen toda todas todo todos tras tu tus un una unas uno unos usted ustedes va vez y ya yo`,
  it: `a ad agli ai al alla alle allo anche ancora avere aveva c'è che chi ci ciò come con contro cosa così cui da dagli dai dal dalla dalle degli dei del della delle dello dentro di
    dopo dove due e è ed era erano essere fa fino fra gli ha hanno ho i il in io la le lei li lo loro lui ma me mentre mi mia mio molto ne negli nei nel nella nelle no noi non nostra nostro
    o ogni ora per perché però più po poi prima proprio qua quale quando quanto quella quelle quelli quello questa queste questi questo qui quindi se sei sembra sempre senza si sì sia solo
    sono sopra sotto sta su sua sue sugli sul sulla suo tra tu tua tuo tutta tutte tutti tutto un una uno vi voi`,
  pt: `a ao aos as até com como da das de dela dele deles depois do dos e é ela elas ele eles em entre era essa esse esta está este eu foi foram há isso isto já lhe mais mas me mesmo
    meu minha muito na não nas nem no nos nós nossa nosso num numa o os ou para pela pelo pode por porque quando que quem são se sem ser seu seus só sua suas também te tem têm ter todo todos
    tudo um uma umas uns você vocês`,
  nl: `aan al alles als altijd andere ben bij daar dan dat de der deze die dit doch doen door dus een en er ge geen geweest haar had heb hebben heeft hem het hier hij hoe hun iemand
    iets ik in is ja je kan kon kunnen maar me meer men met mij mijn moet na naar niet niets nog nu of om omdat onder ons ook op over reeds te tegen toch toen tot u uit uw van veel voor want
    waren was wat we wel werd wezen wie wij wil worden wordt zal ze zei zelf zich zij zijn zo zonder zou`,
}

/** The languages whose little words are known. */
const languagesWithStopWords: readonly string[] = Object.keys(stopWords)

/** Is this lower-case word a little word of the language? Curly apostrophes count as straight ones. */
export function isStopWord(word: string, lang: string): boolean {
  return stopWordsOf(lang).has(word.includes('’') ? word.replaceAll('’', "'") : word)
}

/** All of a language, with straight apostrophes; none where they are not known. */
function stopWordsOf(lang: string): ReadonlySet<string> {
  const base = lang.length === 2 ? lang : lang.slice(0, 2)
  const known = sets.get(base)
  if (known !== undefined) return known
  const made: ReadonlySet<string> = new Set(stopWords[base]?.trim().split(/\s+/))
  sets.set(base, made)
  return made
}

/** Made when a language is first asked for: most talks ask for one. */
const sets = new Map<string, ReadonlySet<string>>()

/**
 * The language that a text is most likely written in, among those whose little words are known; `lang` where they say nothing clearer.
 * A post whose language is not declared is often not English.
 */
export function languageOfWords(text: string, lang: string): string {
  const counts = new Map<string, number>()
  const lower = text.slice(0, 20_000).toLowerCase().replaceAll('’', "'")
  eachWord(lower, "'", (start, end, kinds) => {
    if ((kinds & letter) === 0 || isAt(lower, start, digit)) return
    const word = lower.slice(start, end)
    counts.set(word, (counts.get(word) ?? 0) + 1)
  })
  let all = 0
  for (const often of counts.values()) all += often
  const hits = (one: string): number => {
    let sum = 0
    for (const word of stopWordsOf(one)) sum += counts.get(word) ?? 0
    return sum
  }
  const own = hits(lang)
  // Of a text in its own language a third and more are little words.
  if (own > all * 0.3) return lang
  const best = languagesWithStopWords.map((one) => ({ one, hits: hits(one) })).reduce((a, b) => (b.hits > a.hits ? b : a))
  return best.hits > own * 1.3 && best.hits > all * 0.2 ? best.one : lang
}
