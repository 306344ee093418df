// What jsdom has not: media queries. None of ours holds, as on a wide screen.
const media = Object.assign(new EventTarget(), { matches: false, media: '', onchange: null })

if (typeof window !== 'undefined') {
  window.matchMedia = () => media as MediaQueryList
}
