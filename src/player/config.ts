import type { RevealConfig } from 'reveal.js'
import { isDialogOpen } from './parts/dialog.ts'

/** How reveal.js is run. What stands in the address (`?view=print&pdfSeparateFragments=true`) goes over it. */
export const configFor = (root: HTMLElement): RevealConfig => ({
  width: Number(root.dataset['width']) || 1280,
  height: Number(root.dataset['height']) || 720,
  margin: 0,
  minScale: 0.1,
  maxScale: 8,
  center: false,
  rtl: document.documentElement.dir === 'rtl',
  hash: true,
  // Slides to scroll through follow one another closely.
  scrollActivationWidth,
  scrollLayout: 'compact',
  controls: true,
  controlsTutorial: false,
  controlsBackArrows: 'visible',
  progress: true,
  help: false,
  keyboardCondition: () => !isDialogOpen(),
  transition: 'none',
  backgroundTransition: 'none',
  autoAnimate: false,
  pdfSeparateFragments: false,
  pdfPageHeightOffset: 0,
  // Other windows steer the deck over the speaker's link alone.
  postMessage: false,
  hideCursorTime: 3000,
})

/** Below this reveal.js lets slides be scrolled: a phone held upright. */
const scrollActivationWidth = 435

/** Whether the deck starts as slides to scroll through. */
export const isScrolled = (): boolean =>
  new URLSearchParams(location.search).get('view') === 'scroll' || (window.innerWidth > 0 && window.innerWidth <= scrollActivationWidth)
