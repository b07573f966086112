import PptxGenJS from 'pptxgenjs'

/** The package's names, which its types keep in a namespace. */
export type TextProps = PptxGenJS.TextProps
export type TextOptions = PptxGenJS.TextPropsOptions
export type TableRow = PptxGenJS.TableRow
export type Placeholder = PptxGenJS.PlaceholderProps
export type PptxSlide = PptxGenJS.Slide

/** An empty presentation. */
export const newPresentation = (): PptxGenJS => new PptxGenJS()
export type Presentation = PptxGenJS
