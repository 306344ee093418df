const name = 'goldenthread-way-back'

/** Where one was before one came to sign in, which may lead by way of another site and back. */
export function wayBack(given: string | null) {
  if (given !== null) {
    sessionStorage.setItem(name, given)
  }
  const kept = sessionStorage.getItem(name)
  return kept !== null && isOurs(kept) ? kept : null
}

/** An address that somebody made up could lead to another site. */
function isOurs(address: string) {
  return address.startsWith('/') && new URL(address, location.origin).origin === location.origin
}
