import { inlineScale, isSetSolid, leastCodePx } from '../../inline-scale.ts'
import type { FaceMetrics, TextStyle, Theme, Voice } from '../../theme.ts'

/**
 * Each role as a class. A block of it is trimmed: negative margins, computed from its face, make it begin at its capitals and end on its
 * baseline, so that distances between blocks are those that the theme gives.
 */
export function rolesCss(theme: Theme, lang: string): string {
  const families = Object.keys(theme.families)
    .filter((name): name is Voice => name in theme.families)
    .map((voice) => `--face-${voice}:${familyList(theme, voice, lang)}`)
  const roles = Object.entries(theme.type).map(([role, style]) => roleCss(role, style, theme))
  const code = theme.type.code
  const root = `:root{${families.join(';')};--code-bold:${Math.max(code.strongWeight ?? 700, code.weight)}}`
  return [root, ...roles, inlineCss, ...(isSetSolid(lang) ? [setSolid] : [])].join('\n')
}

function roleCss(role: string, style: TextStyle, theme: Theme): string {
  const { voice, sizePx, linePx, weight, italic, tracking, opticalSize, strongWeight, hang } = style
  const { top, bottom, cap } = trims(theme, style)
  const declarations = [
    `font:${italic ? 'italic ' : ''}${weight} ${sizePx}px/${linePx}px var(--face-${voice})`,
    `letter-spacing:${tracking ? `${tracking}em` : 'normal'}`,
    // Spaced letters lose their ligatures, which the metrics have.
    ...(tracking && voice !== 'code' ? ["font-feature-settings:'liga' 1"] : []),
    ...(opticalSize === undefined ? [] : [`font-variation-settings:'opsz' ${opticalSize}`]),
    `margin-block:${-top}px ${-bottom}px`,
    ...(hang ? [`margin-inline-start:${-hang}em`] : []),
    `--trim-top:${top}px;--trim-bottom:${bottom}px;--cap:${cap}px;--line:${linePx}px;--size:${sizePx}px`,
    `--face:var(--face-${voice})`,
    `--strong:${Math.max(strongWeight ?? 700, weight)}`,
  ]
  return `.r-${role}{${declarations.join(';')}}`
}

/** How far a line box reaches above its capitals and below its baseline. */
function trims(theme: Theme, { voice, sizePx, linePx }: TextStyle): { top: number; bottom: number; cap: number } {
  const face = metricsOf(theme, voice)
  const em = sizePx / face.unitsPerEm
  const ascent = face.ascent * em
  const descent = Math.abs(face.descent) * em
  const baseline = (linePx - ascent - descent) / 2 + ascent
  const cap = face.capHeight * em
  return { top: round(baseline - cap), bottom: round(linePx - baseline), cap: round(cap) }
}

function metricsOf(theme: Theme, voice: Voice): Pick<FaceMetrics, 'unitsPerEm' | 'capHeight' | 'ascent' | 'descent'> {
  const [family = ''] = theme.families[voice]
  const key = Object.keys(theme.metrics).find((name) => name.startsWith(`${family}|`))
  return (key === undefined ? undefined : theme.metrics[key]) ?? { unitsPerEm: 1000, capHeight: 700, ascent: 950, descent: -250 }
}

const round = (px: number): number => Math.round(px * 100) / 100

const generic = new Set(['serif', 'sans-serif', 'monospace', 'system-ui'])

/** Families of a voice: the theme's, then those that systems have for scripts that no bundled font has, then the generic one. */
function familyList(theme: Theme, voice: Voice, lang: string): string {
  const own = theme.families[voice]
  const isSerif = own.includes('serif')
  const cjk = cjkFamilies(lang, isSerif)
  // Box drawing is as wide as a letter in a monospaced font only.
  const named = own.filter((name) => !generic.has(name) || voice === 'code')
  const names = [...named, ...cjk].map((name) => (generic.has(name) ? name : `'${name.replaceAll(/['\\]/g, '')}'`))
  return [...names, 'Apple Color Emoji', 'Segoe UI Emoji', 'Noto Color Emoji', ...own.filter((name) => generic.has(name))]
    .map((name) => (/^[a-z-]+$|^'/.test(name) ? name : `'${name}'`))
    .join(',')
}

function cjkFamilies(lang: string, isSerif: boolean): readonly string[] {
  const tag = lang.toLowerCase()
  const base = tag.split('-')[0]
  if (base === 'ja')
    return isSerif
      ? ['Hiragino Mincho ProN', 'Yu Mincho', 'Noto Serif CJK JP', 'Noto Serif JP', 'Source Han Serif']
      : ['Hiragino Sans', 'Yu Gothic', 'Noto Sans CJK JP', 'Noto Sans JP', 'Source Han Sans']
  if (base === 'ko')
    return isSerif
      ? ['AppleMyungjo', 'Batang', 'Noto Serif CJK KR', 'Noto Serif KR', 'Noto Sans CJK KR']
      : ['Apple SD Gothic Neo', 'Malgun Gothic', 'Noto Sans CJK KR', 'Noto Sans KR']
  if (/^zh-(tw|hk|hant)/.test(tag))
    return isSerif
      ? ['Songti TC', 'PMingLiU', 'Noto Serif CJK TC', 'Noto Serif TC', 'Noto Sans CJK TC']
      : ['PingFang TC', 'Microsoft JhengHei', 'Noto Sans CJK TC', 'Noto Sans TC']
  return isSerif
    ? ['Songti SC', 'STSong', 'SimSun', 'Noto Serif CJK SC', 'Noto Serif SC', 'Noto Sans CJK SC']
    : ['PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC']
}

// What stands in a line must not make it higher, and is set in the sizes that the ruler counts. What TeX lays over another sign (the stroke
// of ≠) stands on the line: KaTeX hangs it from the top, which is not there.
const inlineCss = `
.reveal section :is(code,kbd){font-family:var(--face-code);font-size:max(${inlineScale.code.size}em,${leastCodePx}px);letter-spacing:normal;line-height:0;font-feature-settings:'liga' 0,'calt' 0}
.reveal section pre code{font-size:inherit;line-height:inherit}
.reveal section kbd{font-size:max(${inlineScale.kbd.size}em,${leastCodePx}px);padding-inline:${inlineScale.kbd.padding}em;box-shadow:inset 0 0 0 1px var(--rule);border-radius:3px}
.reveal section :is(sub,sup){font-size:${inlineScale.script.size}em;line-height:0}
.reveal section rt{font-size:${inlineScale.ruby.size}em;line-height:0}
.reveal section ruby{line-height:0}
.reveal section .katex{font-size:${inlineScale.formula.size}em;line-height:0}
.reveal section .katex :is(.rlap,.llap,.clap)>.katex-inner{position:static;display:inline-flex;width:0;white-space:nowrap}
.reveal section .katex .llap>.katex-inner{justify-content:flex-end}
.reveal section .katex .clap>.katex-inner{justify-content:center}
.reveal section .katex-html>.katex-base{margin-block:${-inlineScale.formula.margin / inlineScale.formula.size}em}
.reveal section img.icon{height:${inlineScale.image.height}em;width:auto;max-width:${inlineScale.image.widest}em;object-fit:contain;vertical-align:-.15em;margin-block:-.2em}`

const setSolid = '.reveal section *{font-kerning:none}'
