/**
 * On paper nothing can be unfolded: sources and long lists are opened for as long as the page is printed. The
 * pages are counted after `beforeprint` and before the media change, which a page that is only shown as on
 * paper has alone.
 */
export function unfoldWhenPrinted() {
  let unfolded: HTMLDetailsElement[] = []
  const unfold = () => {
    const folded = [...document.querySelectorAll<HTMLDetailsElement>('details:not([open])')]
    unfolded.push(...folded)
    folded.forEach((details) => {
      details.open = true
    })
  }
  const fold = () => {
    unfolded.forEach((details) => {
      details.open = false
    })
    unfolded = []
  }
  window.addEventListener('beforeprint', unfold)
  window.addEventListener('afterprint', fold)
  window.matchMedia('print').addEventListener('change', ({ matches }) => {
    if (matches) {
      unfold()
    } else {
      fold()
    }
  })
}
