import { mix } from '../../colour.ts'

type Mermaid = {
  initialize(config: object): void
  render(id: string, text: string): Promise<{ svg: string }>
}

declare global {
  interface Window {
    mermaid?: Mermaid
  }
}

// A classic script knows where it lies only while it runs for the first time.
const ownScript = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : ''

/** Draws the deck's mermaid diagrams, in the theme's colours. Mermaid is loaded only for a deck that has one. */
export const drawDiagrams = async (root: HTMLElement): Promise<void> => {
  const waiting = [...root.querySelectorAll<HTMLElement>('.mermaid:not([data-drawn])')]
  if (waiting.length === 0) return
  const mermaid = window.mermaid ?? (await loadMermaid())
  if (!mermaid) return
  mermaid.initialize({
    startOnLoad: false,
    securityLevel: 'strict',
    theme: 'base',
    secure: ours,
    dompurifyConfig: { FORBID_TAGS: asking },
    ...look(root),
  })
  for (const box of waiting) await drawOne(mermaid, box)
}

/** What a diagram may not set for itself: what keeps it harmless, and what could bring in styles that ask for something. */
const ours = [
  ...['secure', 'securityLevel', 'startOnLoad', 'maxTextSize', 'maxEdges', 'suppressErrorRendering', 'dompurifyConfig'],
  ...['theme', 'themeVariables', 'themeCSS', 'fontFamily', 'altFontFamily'],
]

/** What asks for a file as soon as it is there. */
const asking = ['img', 'image', 'picture', 'video', 'audio', 'source', 'style', 'link', 'iframe', 'object', 'embed', 'input', 'form']

const drawOne = async (mermaid: Mermaid, box: HTMLElement): Promise<void> => {
  box.dataset['drawn'] = ''
  const text = box.textContent ?? ''
  try {
    drawn += 1
    const { svg } = await mermaid.render(`rostrum-diagram-${drawn}`, text)
    box.innerHTML = svg
    const picture = box.querySelector('svg')
    picture?.removeAttribute('height')
    picture?.setAttribute('width', '100%')
    if (picture) picture.style.maxWidth = `${mostScale * (picture.viewBox.baseVal.width || Infinity)}px`
    box.classList.add('drawn')
  } catch (error) {
    console.warn(`Rostrum: a diagram could not be drawn, its text stands in for it. ${String(error)}`)
    document.getElementById(`drostrum-diagram-${drawn}`)?.remove()
  }
}

let drawn = 0

/** A diagram of two boxes is not blown up until its letters are larger than the title's. */
const mostScale = 2

const loadMermaid = (): Promise<Mermaid | undefined> =>
  new Promise((resolve) => {
    const script = document.createElement('script')
    script.src = new URL('mermaid.js', ownScript || location.href).href
    script.addEventListener('load', () => resolve(window.mermaid))
    script.addEventListener('error', () => {
      console.warn('Rostrum: mermaid.js does not lie beside player.js, so diagrams stay text.')
      resolve(undefined)
    })
    document.head.append(script)
  })

/** The theme's colours and face as mermaid wants them. */
const look = (root: HTMLElement): object => {
  const style = getComputedStyle(root.querySelector('.mermaid') ?? root)
  const colour = (names: readonly string[], otherwise: string): string =>
    names.map((name) => style.getPropertyValue(`--${name}`).trim()).find((value) => value !== '') ?? otherwise
  const ink = colour(['text', 'ink'], '#1b1815')
  const paper = colour(['background', 'paper'], '#ffffff')
  const tint = colour(['band', 'tint'], paper)
  const accent = colour(['accent'], ink)
  const rule = colour(['quiet', 'rule'], ink)
  const accentTint = (share: number): string => mix(paper, accent, share)
  const inkTint = (share: number): string => mix(paper, ink, share)
  // Text of the ground's colour can be read on all of them, and neighbours differ in hue or in tone.
  const shades = [
    accentTint(0.45),
    inkTint(0.14),
    accentTint(0.22),
    inkTint(0.3),
    accentTint(0.34),
    inkTint(0.07),
    accentTint(0.12),
    inkTint(0.22),
  ]
  return {
    darkMode: document.documentElement.hasAttribute('data-dark'),
    fontFamily: style.fontFamily,
    gantt: {
      useWidth: 1152,
      fontSize: 18,
      sectionFontSize: 20,
      barHeight: 40,
      barGap: 10,
      topPadding: 72,
      titleTopMargin: 32,
      leftPadding: 150,
      gridLineStartPadding: 48,
    },
    themeVariables: {
      fontFamily: style.fontFamily,
      fontSize: '20px',
      background: paper,
      primaryColor: tint,
      primaryTextColor: ink,
      primaryBorderColor: ink,
      secondaryColor: paper,
      tertiaryColor: paper,
      lineColor: ink,
      textColor: ink,
      titleColor: ink,
      noteBkgColor: paper,
      noteTextColor: ink,
      noteBorderColor: accent,
      edgeLabelBackground: paper,
      clusterBkg: paper,
      clusterBorder: rule,
      actorLineColor: rule,
      ...Object.fromEntries([...shades, ...shades].slice(0, 12).map((shade, index) => [`pie${index + 1}`, shade])),
      pieOpacity: '1',
      pieStrokeColor: paper,
      pieStrokeWidth: '3px',
      pieOuterStrokeWidth: '0px',
      pieSectionTextColor: ink,
      pieTitleTextColor: ink,
      pieLegendTextColor: ink,
      sectionBkgColor: tint,
      sectionBkgColor2: tint,
      altSectionBkgColor: paper,
      gridColor: rule,
      taskBkgColor: accentTint(0.22),
      taskBorderColor: accent,
      taskTextColor: ink,
      taskTextLightColor: ink,
      taskTextDarkColor: ink,
      taskTextOutsideColor: ink,
      taskTextClickableColor: ink,
      activeTaskBkgColor: accentTint(0.45),
      activeTaskBorderColor: accent,
      doneTaskBkgColor: inkTint(0.14),
      doneTaskBorderColor: rule,
      critBkgColor: accentTint(0.45),
      critBorderColor: ink,
      todayLineColor: accent,
    },
  }
}
