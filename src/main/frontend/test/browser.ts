// What jsdom has not: media queries. None of ours holds, as on a wide screen.
const media: MediaQueryList = {
  matches: false,
  media: '',
  onchange: null,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
  addListener: () => undefined,
  removeListener: () => undefined,
  dispatchEvent: () => false,
}

if (typeof window !== 'undefined') {
  window.matchMedia = () => media
}
