import type { Remark } from '../../remark.ts'
import type { Theme } from '../../theme.ts'
import type { Ruler } from '../ruler-type.ts'
import type { Fitted, Images, LayoutName, Unfitted } from '../types.ts'

/** What fitting needs to know beside the slide. */
export type FitKit = {
  readonly theme: Theme
  readonly ruler: Ruler
  readonly images: Images
  /** Language of the talk, for cutting prose at sentences. @default 'en' */
  readonly lang?: string
}

export type Fit = { readonly slides: readonly Fitted[]; readonly remarks: readonly Remark[] }

/** Sets one slide of its layout, or as many as it takes. */
export type Fitter<K extends LayoutName> = (slide: Unfitted<K>, kit: FitKit) => readonly Fitted[]
