/** Sets formulas as HTML with MathML beside it for screen readers. A formula that cannot be read is shown as it was written. */
export async function setMath(formulas: readonly { readonly tex: string; readonly display: boolean }[]): Promise<readonly string[]> {
  if (formulas.length === 0) return []
  const { default: katex } = await import('katex')
  return formulas.map(({ tex, display }) =>
    katex.renderToString(tex, {
      displayMode: display,
      throwOnError: false,
      errorColor: 'inherit',
      output: 'htmlAndMathml',
      trust: false,
      maxExpand: 500,
      strict: false,
    }),
  )
}
