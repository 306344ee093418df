const key = 'goldenthread.tour'

/** Whether this browser has seen the tour to its end, or closed it. */
export function isTourSeen(): boolean {
  try {
    return localStorage.getItem(key) !== null
  } catch {
    return true
  }
}

export function rememberTour() {
  try {
    localStorage.setItem(key, 'seen')
  } catch {
    // A browser that keeps nothing shows the tour no more than once a visit.
  }
}
