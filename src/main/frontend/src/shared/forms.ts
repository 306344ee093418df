/** What was entered in a field, without the space around it; empty if there is no such field. */
export function textIn(form: FormData, name: string) {
  const value = form.get(name)
  return typeof value === 'string' ? value.trim() : ''
}
