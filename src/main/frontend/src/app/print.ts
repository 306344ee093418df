/** On paper nothing can be unfolded: sources and long lists are opened for as long as the page is printed. */
export function unfoldWhenPrinted() {
  const print = window.matchMedia('print')
  let unfolded: HTMLDetailsElement[] = []
  print.addEventListener('change', ({ matches }) => {
    if (matches) {
      unfolded = [...document.querySelectorAll<HTMLDetailsElement>('details:not([open])')]
    }
    unfolded.forEach((details) => {
      details.open = matches
    })
  })
}
