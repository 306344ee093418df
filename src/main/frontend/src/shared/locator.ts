const aLine = /^L(\d+)(?:-L?(\d+))?$/

/** A place in a document as it is read: `L343, L5-9` is "lines 343 and 5 to 9", `s.14Z59` is "section 14Z59". */
export function locatorInWords(locator: string): string {
  const parts = locator.split(/,\s*/)
  const lines = parts.map((part) => aLine.exec(part))
  if (lines.every((match) => match !== null)) {
    const places = lines.map((match) =>
      match[2] === undefined ? match[1] : `${match[1] ?? ''} to ${match[2]}`,
    )
    return `${lines.length === 1 && lines[0]?.[2] === undefined ? 'line' : 'lines'} ${listed(places.map(String))}`
  }
  const sections = parts.map((part) => /^s\.\s*(\S+)$/.exec(part)?.[1])
  if (sections.every((section) => section !== undefined)) {
    return `${sections.length === 1 ? 'section' : 'sections'} ${listed(sections)}`
  }
  return isFile(locator) ? `data file ${fileOf(locator)}` : locator
}

/** Several places in one document: what is of one kind is named once. */
export function placesInWords(locators: string[]): string {
  if (locators.length > 1 && locators.every(isFile)) {
    return `data files ${listed(locators.map(fileOf))}`
  }
  const lines = locators.every((locator) => locator.split(/,\s*/).every((part) => aLine.test(part)))
  return lines && locators.length > 0
    ? locatorInWords(locators.join(', '))
    : locators.map(locatorInWords).join('; ')
}

function isFile(locator: string) {
  return /^\S+\/\S+\.\w+/.test(locator)
}

/** Folders in which somebody kept a file mean nothing to a reader; its name does. */
function fileOf(locator: string) {
  return locator.replace(/^\S+\//, '')
}

function listed(places: string[]) {
  return places.length < 2 ? places.join('') : `${places.slice(0, -1).join(', ')} and ${places.at(-1) ?? ''}`
}
