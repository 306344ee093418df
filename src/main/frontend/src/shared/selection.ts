/** What an operation selects of an object: its fields by the name that the answer gives them. */
interface Selection {
  fields: Map<string, Selection | undefined>
  /** Named fragments, which the page writes only where they fit whatever comes. */
  fragments: string[]
}

interface Document {
  operation: Selection
  fragments: Map<string, Selection>
}

/**
 * Whether an answer holds everything that an operation selects, however deep. What an inline fragment
 * selects may be missing, since it fits only some kinds.
 */
export function holdsAll(data: unknown, operation: string): boolean {
  const document = parse(operation)
  return data !== null && holds(data, document.operation, document)
}

function holds(value: unknown, selection: Selection, document: Document): boolean {
  if (value === null) {
    return true
  }
  if (Array.isArray(value)) {
    return value.every((element) => holds(element, selection, document))
  }
  if (typeof value !== 'object') {
    return false
  }
  const found = value as Record<string, unknown>
  return (
    [...selection.fields].every(
      ([name, of]) => found[name] !== undefined && (!of || holds(found[name], of, document)),
    ) &&
    selection.fragments.every((name) => {
      const fragment = document.fragments.get(name)
      return fragment !== undefined && holds(value, fragment, document)
    })
  )
}

const lexemes = /"(?:\\.|[^"\\])*"|#.*|\.{3}|[\w@$]+|[{}():]/g

function parse(text: string): Document {
  const tokens = [...text.matchAll(lexemes)].map(([token]) => token).filter((token) => !token.startsWith('#'))
  const fragments = new Map<string, Selection>()
  let operation: Selection = { fields: new Map(), fragments: [] }
  while (tokens.length > 0) {
    const [keyword, name] = tokens
    skipTo('{')
    const selected = selection()
    if (keyword === 'fragment' && name !== undefined) {
      fragments.set(name, selected)
    } else {
      operation = selected
    }
  }
  return { operation, fragments }

  /** Reads a selection whose first brace is read already. */
  function selection(): Selection {
    const selected: Selection = { fields: new Map(), fragments: [] }
    for (let token = tokens.shift(); token !== undefined && token !== '}'; token = tokens.shift()) {
      if (token === '...') {
        spread(selected)
      } else {
        field(token, selected)
      }
    }
    return selected
  }

  function spread(selected: Selection) {
    const name = tokens.shift()
    if (name === 'on') {
      skipTo('{')
      selection()
    } else if (name !== undefined) {
      selected.fragments.push(name)
    }
  }

  function field(name: string, selected: Selection) {
    if (tokens[0] === ':') {
      tokens.splice(0, 2)
    }
    if (tokens[0] === '(') {
      skipTo(')')
    }
    const isObject = tokens[0] === '{'
    if (isObject) {
      tokens.shift()
    }
    selected.fields.set(name, isObject ? selection() : undefined)
  }

  /** Reads up to a mark and over it; marks within parentheses do not count. */
  function skipTo(mark: string) {
    let depth = 0
    for (let token = tokens.shift(); token !== undefined; token = tokens.shift()) {
      depth += token === '(' ? 1 : token === ')' ? -1 : 0
      if (token === mark && depth <= 0) {
        return
      }
    }
  }
}
