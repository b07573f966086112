import { lowerCase } from '../../text/lower-case.ts'

/** Generators of pictures, in the spellings that blogs use. */
const tools = [
  'dall[\\s·•∙.\\-‑–]*e(?:[\\s-]*[23])?',
  'mid[\\s-]?journey',
  'stable[\\s-]?diffusion',
  '(?:bing|microsoft|ms)\\s+(?:ai\\s+)?(?:image\\s+creator|designer|copilot|create)',
  'bing\\s+(?:ai|chat|create)',
  'image\\s+creator(?:\\s+from\\s+(?:microsoft\\s+)?designer)?',
  'copilot(?:\\s+designer)?',
  '(?:google\\s+)?gemini',
  'nano[\\s-]?banana',
  'imagen(?:\\s*\\d)?',
  '(?:adobe\\s+)?firefly',
  'flux(?:[.\\s-]*\\d(?:\\.\\d)?)?(?:\\s*\\[?(?:pro|dev|schnell)\\]?)?',
  '(?:gpt|chatgpt)[\\s-]?image(?:[\\s-]*\\d)?',
  'chat\\s?gpt(?:[\\s-]*\\d\\w*)?',
  'gpt-?\\d\\w*',
  'open\\s?ai',
  'sora',
  'leonardo(?:[\\s.]ai)',
  'ideogram',
  'craiyon',
  'night[\\s-]?cafe',
  'dream[\\s-]?studio',
  'deep[\\s-]?dream',
  'deep\\s?ai(?:\\.org)?',
  'dezgo',
  'starryai',
  'fotor',
  'wombo',
  'lexica',
  'playground\\s?ai',
  "canva\\s+ai|canva['’]s\\s+(?:magic|ai)[\\w\\s]*",
  'grok',
  'claude',
  'artbreeder',
  'sdxl',
  'perplexity',
  'runway(?:ml)?',
  'meta\\s+ai',
  'hugging\\s?face',
  'comfyui',
  'automatic1111',
  '通义万相',
  '文心一格',
  '即梦',
  'hunyuan',
  'seedream',
  'recraft',
]
/** "AI" in the languages of blogs. */
const ai = [
  'a\\.?i\\.?',
  '(?:an?\\s+)?artificial\\s+intelligence',
  '(?:an?\\s+)?ai\\s+(?:tools?|models?|image\\s+generators?|generators?|art\\s+generators?)',
  'generative\\s+ai',
  'gen\\s?ai',
  'machine\\s+learning',
  'k\\.?i\\.?',
  'künstlicher?\\s+intelligenz',
  'i\\.?a\\.?',
  "(?:une?\\s+|l['’]\\s*)?intelligence\\s+artificielle",
  "(?:un[ae]?['’]?\\s*|l['’]\\s*)?intelligenza\\s+artificiale",
  '(?:la\\s+)?inteligencia\\s+artificial',
  '(?:a\\s+|uma\\s+)?inteligência\\s+artificial',
  'sztuczn\\p{L}+\\s+inteligencj\\p{L}+',
  'yapay\\s+zek[âa]\\p{L}*',
  'ии',
  'нейросет\\p{L}+',
  'искусственн\\p{L}+\\s+интеллект\\p{L}*',
  'ші',
  'штучн\\p{L}+\\s+інтелект\\p{L}*',
  '(?:kunstmatige\\s+intelligentie)',
  'tekoäly\\p{L}*',
  'umělou?\\s+inteligencí',
  'الذكاء\\s+الاصطناعي',
  'هوش\\s+مصنوعی',
  'בינה\\s+מלאכותית',
]
const verbs = [
  'generated',
  'created',
  'made',
  'drawn',
  'produced',
  'rendered',
  'painted',
  'designed',
  'illustrated',
  'imagined',
  'crafted',
  'synthesi[sz]ed',
  'generiert',
  'erstellt',
  'erzeugt',
  'gemacht',
  'gezeichnet',
  'généré(?:e|s|es)?',
  'créé(?:e|s|es)?',
  'réalisé(?:e|s|es)?',
  'générée?s?',
  'faite?s?',
  'produite?s?',
  'generat[oaie]',
  'creat[oaie]',
  'realizzat[oaie]',
  'fatt[oaie]',
  'disegnat[oaie]',
  'prodott[oaie]',
  'generad[oa]s?',
  'cread[oa]s?',
  'hech[oa]s?',
  'gerad[oa]s?',
  'criad[oa]s?',
  'feit[oa]s?',
  'wygenerowan\\p{L}+',
  'stworzon\\p{L}+',
  'gegenereerd',
  'gemaakt',
  'genererad',
  'skapad',
  'genereret',
  'generert',
  'laget',
  'luotu',
  'vygenerován\\p{L}*',
  'vytvořen\\p{L}*',
  'сгенерирован\\p{L}*',
  'создан\\p{L}*',
  'нарисован\\p{L}*',
  'сделан\\p{L}*',
  'згенерован\\p{L}*',
  'створен\\p{L}*',
  'oluşturul\\p{L}+',
  'üretil\\p{L}+',
]
const prepositions =
  "by|with|using|via|through|in|from|on|mit|durch|von|mittels|per|par|avec|grâce\\s+à|à\\s+l['’]aide\\s+d[e'’u]|via|con|dall?['’]|dalla|da|tramite|attraverso|usando|utilizzando|por|mediante|con\\s+la\\s+ayuda\\s+de|pela|pelo|com|através\\s+d[aeo]|przez|przy\\s+użyciu|za\\s+pomocą|door|met|av|med|af|pomocí|s\\s+pomocí|с\\s+помощью|при\\s+помощи|в|за\\s+допомогою|بواسطة|باستخدام|با|توسط"
const nouns =
  '(?:images?|pictures?|photos?|illustrations?|art(?:work)?|covers?|header(?:\\s+image)?|hero(?:\\s+image)?|graphics?|drawings?|visuals?|thumbnail|figure|bild(?:er)?|illustration|titelbild|beitragsbild|grafik|foto|immagin[ei]|copertina|illustrazion[ei]|im[aá]gen(?:es)?|ilustraci[oó]n|imagem|imagens|ilustração|obraz(?:ek)?|grafika|afbeelding|bild|изображени[ея]|картинк\\p{L}+|иллюстраци\\p{L}+|зображення|kép|görsel|kuva|obrázek|صورة|تصویر|תמונה)'

/**
 * A letter of the scripts in which the endings above occur. Not `\p{L}`: a chain of these lists with classes of Unicode in one expression
 * takes V8 a tenth of a second to make, before the first text is read.
 */
const letter = '[a-z\\u00df-\\u024f\\u0400-\\u045f\\u05d0-\\u06ff]'

const some = (list: readonly string[]): string => `(?:${list.join('|').replaceAll('\\p{L}', letter)})`
const maker = `(?:${some(tools)}|${some(ai)})`
const edge = `(?<![\\d_/.-]|${letter})`
const end = `(?!(?:[.-])?(?:\\d|${letter})|[_/])`
const article =
  "(?:the\\s+|an?\\s+|my\\s+|our\\s+|der\\s+|die\\s+|einer\\s+|une?\\s+|l['’]\\s*|la\\s+|el\\s+|un[oa]?\\s+|o\\s+|a\\s+|de\\s+|il\\s+|dell['’]\\s*|della\\s+)?"
const owner = "(?:(?:microsoft|google|openai|adobe|bing|meta|black\\s+forest\\s+labs)(?:['’]s)?\\s+)?"

/** Behind a preposition: its own end, or a French or Italian apostrophe. */
const after = "(?:\\s+|(?<=['’]))"

/** The wordings of a label, each of which is one on its own, in parts that follow one another. */
const wordings: readonly (readonly string[])[] = [
  // Generated with AI, created by DALL·E 3, mit KI erstellt follows below
  [
    `${edge}${some(verbs)}(?=\\s)`,
    `\\s+(?:[a-z]+ly\\s+)?(?:(?:entirely|partly|mit\\s+hilfe)\\s+)?(?:with\\s+the\\s+help\\s+of|with\\s+help\\s+from|${prepositions})${after}${article}`,
    `${owner}${maker}${end}`,
  ],
  // mit KI erstellt, von DALL-E generiert, door AI gegenereerd, с помощью ИИ создано
  [`${edge}(?:${prepositions})${after}${article}`, `${owner}${maker}(?=\\s)`, `\\s+${some(verbs)}${end}`],
  // AI-generated image, KI-generiertes Bild, AI generated
  [
    `${edge}(?:ai|a\\.i\\.|ki|${some(tools)})[\\s-]+(?:generated|created|made|generiert(?:e[srn]?)?|erzeugt(?:e[srn]?)?|erstellt(?:e[srn]?)?|gegenereerde?|genererade?|genererad|generert|genereret|generat[oaie]|généré(?:e|s|es)?)${end}`,
  ],
  // image by Midjourney, Illustration: DALL·E, images via Bing Image Creator
  [
    `${edge}${nouns}\\s*(?:credits?|source|courtesy)?\\s*(?:[:：]|${prepositions}|of|courtesy\\s+of|generated|bei|©)\\s*${article}`,
    `${owner}(?:${some(tools)}|ai|ki|ia)${end}(?=\\s*(?:$|[.,;:)\\]|·∙•—–(]|with|and|from|using|prompt|v?\\d))`,
  ],
  // immagine IA, image IA, AI image, KI-Bild, imagen de IA, AI art
  [
    `${edge}(?:(?:ai|ki)[\\s-]+(?:image|picture|illustration|art(?:work)?|bild|grafik|generation)|(?:image|imagen|imagem|immagine|illustration)\\s+(?:générée\\s+)?(?:de\\s+|par\\s+|da\\s+|por\\s+)?(?:l['’])?ia)${end}(?=\\s*(?:$|[.,;:)\\]|·∙•—–(]))`,
  ],
  // 由 AI 生成, AI生成, AI 绘制, Midjourney 生成, AIで生成, AIが生成した, AI로 생성
  [
    `(?:由|用|使用|通过|以)?\\s*(?:ai|人工智能|人工智慧|人工知能|생성형\\s*ai|인공지능|${some(tools)})\\s*(?:で|が|により|によって|による|を使って|を使用して|にて|で作|工具|绘画|로|으로|가|이|를\\s*사용(?:해|하여))?\\s*(?:自动|自動)?(?:生成|绘制|繪製|制作|製作|創作|创作|作成|描いた|描画|생성|제작|만든|그린|그림)(?:したもの|した|された|されました|しました|の画像|画像|图像|图片|圖片|的图片|됨|한\\s*이미지|이미지)?`,
  ],
  // صورة مولدة بالذكاء الاصطناعي, تولیدشده با هوش مصنوعی, נוצר על ידי בינה מלאכותית
  [
    `(?:تم\\s+(?:إنشاء|توليد)${letter}*|مول[ّ]?د[ةه]?|منشأة?|أُ?نشئت)\\s+(?:[بال]{0,3}|بواسطة\\s+|باستخدام\\s+)(?:الذكاء|ذكاء)\\s+(?:ال)?اصطناعي|(?:تولید|ساخته|ایجاد)\\s*‌?شده\\s+(?:با|توسط)\\s+(?:هوش\\s+مصنوعی|${some(tools)})|נוצר${letter}*\\s+(?:על\\s+ידי|באמצעות|ב)[\\s-]*(?:בינה\\s+מלאכותית|ai|${some(tools)})`,
  ],
  // yapay zekâ ile oluşturuldu, Midjourney ile üretildi
  [`${edge}${maker}(?=\\s)`, `\\s+(?:ile|tarafından|yardımıyla|kullanılarak)\\s+${some(verbs)}`],
]

const labels = wordings.map(([first = '', ...rest]) => ({
  first: new RegExp(first, 'g'),
  rest: rest.map((part) => new RegExp(part, 'y')),
}))

/** Where the first wording of a label stands in a text. */
export function findLabel(text: string): { readonly start: number; readonly end: number } | undefined {
  const lower = lowerCase(text)
  for (const { first, rest } of labels) {
    for (const found of lower.matchAll(first)) {
      const end = rest.reduce<number>((at, part) => (at < 0 ? at : endOf(part, lower, at)), found.index + found[0].length)
      if (end >= 0 && !isName(text, end)) return { start: found.index, end }
    }
  }
  return undefined
}

/** Ai Weiwei is a person: one capital, and a name behind. */
const isName = (text: string, end: number): boolean =>
  text.slice(end - 2, end) === 'Ai' && /^\s+\p{Lu}\p{Ll}/u.test(text.slice(end, end + 12))

/** Where a part ends that begins at `at`; -1 where it does not. */
function endOf(part: RegExp, text: string, at: number): number {
  part.lastIndex = at
  return part.test(text) ? part.lastIndex : -1
}
