const sizesPx = [16, 18, 20, 22, 25, 28, 32, 37, 43, 50]
const usual = 3

/** Steps through the sizes of the notes, and remembers the one chosen where the browser allows. */
export const makeNoteSize = (notes: HTMLElement): { readonly change: (by: number) => void } => {
  const name = 'rostrum note size'
  let step = usual
  const apply = (): void => notes.style.setProperty('--note-size', `${sizesPx[step] ?? 22}px`)
  try {
    const kept = localStorage.getItem(name)
    if (kept !== null && sizesPx[Number(kept)] !== undefined) step = Number(kept)
  } catch {
    // A browser that keeps nothing for this page starts with the usual size.
  }
  apply()
  return {
    change: (by) => {
      step = Math.max(0, Math.min(sizesPx.length - 1, step + by))
      apply()
      try {
        localStorage.setItem(name, String(step))
      } catch {
        // As above.
      }
    },
  }
}
