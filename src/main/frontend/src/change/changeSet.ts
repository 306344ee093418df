import { inWords } from '../shared/words'
import type { ChangeInput, ChangeSetInput, KindsQuery } from '../generated/operations'

export type Kind = KindsQuery['kinds'][number]
export type Property = Kind['properties'][number]
export type Relationship = Kind['relationships'][number]

/** A link that the form adds: by which relationship, and what is at its other end. */
export interface LinkEntry {
  key: number
  relationship: string
  end: { id: string; name: string } | undefined
  /** How the link comes to be known; as the thing itself if left out. */
  basis?: string
  /** Both ends are chosen already: only these relationships fit them. */
  fitting?: readonly string[]
}

/** A link that the form takes away. */
export interface UnlinkEntry {
  from: string
  relationship: string
  to: string
  role?: string
}

/** What is entered in the form. */
export interface Entry {
  kind: Kind
  id: string
  /** What each property held before; nothing of what is new. */
  present: Readonly<Record<string, string>>
  /** What each property holds, as it was typed; of a list one value on each line. */
  values: Readonly<Record<string, string>>
  links: readonly LinkEntry[]
  unlinked: readonly UnlinkEntry[]
  /** Whether the thing is taken out of the present; then nothing else of it changes. */
  isRetired: boolean
  source: { id: string; name: string; locator: string }
  author: string
  reason: string
}

/** What the form cannot send as it is: a sentence for each field by its name. */
export function missing(entry: Entry, isNew: boolean) {
  const { kind, id, values, links, source, author, reason } = entry
  const lacks: Record<string, string> = {}
  if (!isNew && isUnchanged(entry)) {
    lacks.nothing = 'Change something first: all is as it was'
  }
  if ((values.name ?? '').trim() === '') {
    lacks.name = `Enter what the ${kind.name === 'Action' ? 'action' : 'thing'} is called`
  }
  kind.properties
    .filter(({ name, required }) => required && !['name', 'basis', 'sources'].includes(name))
    .filter(({ name }) => (values[name] ?? '').trim() === '')
    .forEach(({ name }) => {
      lacks[name] = `${inWords(name)}: enter it, since everything of this kind has it`
    })
  if (id.trim() === '') {
    lacks.id = 'Enter an id, such as act-falls-clinic'
  }
  if ((isNew || links.length > 0) && (values.basis ?? '') === '') {
    lacks.basis = 'Choose how it comes to be known'
  }
  if ((isNew || links.length > 0) && source.id === '') {
    lacks.source = 'Choose the document that it rests on'
  }
  links.forEach(({ key, end, basis, fitting }) => {
    if (fitting !== undefined && (basis ?? '') === '') {
      lacks[`link-${key}-basis`] = 'Choose how the link comes to be known'
    }
    if (end === undefined) {
      lacks[`link-${key}`] = 'Choose one of the suggestions, or remove this link'
    }
  })
  if (author.trim() === '') {
    lacks.author = 'Enter the post that makes the change, such as Head of Planning'
  }
  if (reason.trim() === '') {
    lacks.reason = 'Enter why the change is made'
  }
  return lacks
}

/** The change set that the form stands for. */
export function changeSetOf(entry: Entry, basedOn: string, key: string): ChangeSetInput {
  const { kind, id, source, author, reason, links, unlinked } = entry
  const cited =
    source.id === ''
      ? {}
      : {
          sources: [
            {
              document: source.id,
              ...(source.locator.trim() === '' ? {} : { locator: source.locator.trim() }),
            },
          ],
        }
  const basis = entry.values.basis ? { basis: entry.values.basis } : {}
  const said = { author: author.trim(), reason: reason.trim(), basedOn, key }
  if (entry.isRetired) {
    return { ...said, changes: [{ retire: id.trim() }] }
  }
  const values = valuesOf(entry)
  const put = { [kind.input]: { id: id.trim(), ...values, ...cited } } as unknown as ChangeInput
  const linked = links.flatMap(({ relationship, end, basis: own }) => {
    const by = kind.relationships.find(({ name }) => name === relationship)
    if (!by || !end) {
      return []
    }
    const ends = by.outgoing ? { from: id.trim(), to: end.id } : { from: end.id, to: id.trim() }
    return [
      { [by.input]: { ...ends, ...(own ? { basis: own } : basis), ...cited } } as unknown as ChangeInput,
    ]
  })
  const unlinks = unlinked.map((unlink) => ({ unlink }))
  const isPut = Object.keys(entry.present).length === 0 || Object.keys(values).length > 0
  return { ...said, changes: [...(isPut ? [put] : []), ...linked, ...unlinks] }
}

function isUnchanged(entry: Entry) {
  return (
    !entry.isRetired &&
    entry.links.length === 0 &&
    entry.unlinked.length === 0 &&
    Object.keys(valuesOf(entry)).length === 0
  )
}

/** What is otherwise than before; null of what is emptied. */
function valuesOf({ kind, present, values }: Entry) {
  return Object.fromEntries(
    kind.properties
      .filter(({ name }) => name !== 'sources')
      .map((property) => ({
        property,
        before: (present[property.name] ?? '').trim(),
        after: (values[property.name] ?? '').trim(),
      }))
      .filter(({ before, after }) => before !== after)
      .map(({ property, after }) => [property.name, after === '' ? null : valueOf(property, after)]),
  )
}

function valueOf({ list, type }: Property, text: string): unknown {
  if (list) {
    return text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .map((line) => single(type, line))
  }
  return single(type, text)
}

/** What is no number is sent as it is: the service says what is wrong with it. */
function single(type: string, text: string): unknown {
  switch (type) {
    case 'Boolean':
      return text === 'true'
    case 'Int':
    case 'Float':
      return Number.isNaN(Number(text)) ? text : Number(text)
    default:
      return text
  }
}

const prefixes: Partial<Record<string, string>> = {
  Action: 'act',
  Commitment: 'commit',
  LocalPlan: 'plan',
  Measure: 'meas',
  Objective: 'obj',
  Organisation: 'org',
  Outcome: 'out',
  Priority: 'prio',
  Programme: 'prog',
  SourceDocument: 'src',
}

/** An id that says what it is the id of. */
export function suggestedId(kind: string, name: string) {
  const words = name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9\s-]/g, '')
    .split(/[\s-]+/)
    .filter((word) => word !== '' && !['a', 'an', 'the', 'of', 'to', 'in', 'and', 'for'].includes(word))
    .slice(0, 5)
  return words.length === 0 ? '' : [prefixes[kind] ?? kind.toLowerCase(), ...words].join('-').slice(0, 100)
}
