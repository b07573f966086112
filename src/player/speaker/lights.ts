const name = 'rostrum lights'

/** Makes the window light or dark: as the system is, until the speaker chooses; the choice is remembered where the browser allows. */
export const makeLights = (): { readonly change: () => void } => {
  const { dataset } = document.documentElement
  const system = matchMedia('(prefers-color-scheme: light)')
  let chosen: string | null = null
  try {
    chosen = localStorage.getItem(name)
  } catch {
    // A browser that keeps nothing for this page starts as the system is.
  }
  const apply = (): void => {
    dataset['lights'] = chosen ?? (system.matches ? 'light' : 'dark')
  }
  system.addEventListener('change', apply)
  apply()
  return {
    change: () => {
      chosen = dataset['lights'] === 'light' ? 'dark' : 'light'
      apply()
      try {
        localStorage.setItem(name, chosen)
      } catch {
        // As above.
      }
    },
  }
}
