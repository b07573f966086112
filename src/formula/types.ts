/** A piece of a formula that no line ends inside, in em of the text that it stands in; height above and depth below the baseline. */
export type FormulaPart = { readonly widthEm: number; readonly heightEm: number; readonly depthEm: number }

/** How large a formula is drawn: the parts of each of its lines, one after the other. */
export type FormulaSize = { readonly lines: readonly (readonly FormulaPart[])[] }

/** Measures a formula as it is drawn; undefined where it cannot be read and stands as it was written. */
export type FormulaMeasure = (tex: string, display: boolean) => FormulaSize | undefined

/** A piece of a formula that is written in a line of text, and how its letters are set. */
export type FormulaRun = { readonly text: string; readonly italic?: boolean; readonly bold?: boolean; readonly script?: 'sub' | 'sup' }
