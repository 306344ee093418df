/** Has the browser keep a file under a name. */
export function download(content: Blob, name: string) {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  // Some browsers read the file only after the click is over.
  setTimeout(() => {
    URL.revokeObjectURL(address)
  }, 60_000)
}
