const name = 'goldenthread-way-back'

/** Where one was before one came to sign in, which may lead by way of another site and back. */
export function wayBack(given: string | null) {
  if (given !== null && isOurs(given)) {
    sessionStorage.setItem(name, given)
  }
  return sessionStorage.getItem(name)
}

/** An address that somebody made up could lead to another site. */
function isOurs(address: string) {
  const { origin } = location
  return (
    address.startsWith('/') && URL.canParse(address, origin) && new URL(address, origin).origin === origin
  )
}
