export type { Place } from './place.ts'
export type { Made, Remark, RemarkCode } from './remark.ts'
export { Fault, type FaultCode, type FaultPlace } from './fault.ts'
export type { Picture } from './picture.ts'
export type { Theme } from './theme.ts'
export { defaultTalk, type TalkOptions } from './options.ts'

export { readPost } from './post/index.ts'
export type * from './post/types.ts'
export type { SiteFacts } from './post/site-facts.ts'

export { makeOutline } from './outline/index.ts'
export type { Outline, Section } from './outline/types.ts'

export { composeDeck } from './deck/index.ts'
export type { ComposeOptions } from './deck/compose-deck.ts'
export { makeRuler } from './deck/ruler/index.ts'
export { printDeck } from './deck/print.ts'
export type { Deck, Images, Layouts, Notes, Point, Slide, SlideOf } from './deck/types.ts'
export type { Ruler } from './deck/ruler-type.ts'

export { renderPage, type Page } from './page/index.ts'
export { renderRich } from './page/rich.ts'
export type { Rendered } from './page/types.ts'

export { htmlFiles } from './file/html.ts'

export { findSite, type Site } from './shell/site/index.ts'
export { findPictures, type FoundPictures, type PictureOptions } from './shell/pictures/index.ts'
export { loadTheme } from './shell/themes/index.ts'
export { defineConfig, type Config } from './shell/options/config.ts'
export { run } from './shell/run.ts'
export type { Terminal } from './shell/system/terminal.ts'
