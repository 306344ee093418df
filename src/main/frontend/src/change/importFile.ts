import { Problem } from '../shared/api'
import { authorization } from '../shared/signedIn'
import type { Editions } from './editions'
import { postsOf } from './holdersOfPosts'
import { followImport, isStanding, type ImportStanding } from './importProgress'
import type { Consequences } from './WhatFollows'

/** A cell that is not sure, and what would settle it. */
export interface ImportQuestion {
  sheet: string
  row: number
  column: string
  heading: string
  shown: string
  disposition: string
  message: string
  /** The name that is decided on; nothing if there is none to decide on. */
  name: string | null
  /** Whether the name may mean something that is still to be put in. */
  mayBeNew: boolean
  /** The id of what the name may mean. */
  suggestion: string | null
  /** What the cell may be read as. */
  text: string | null
}

/** What is wrong: a sentence, or of a workbook of the model also where. */
export type ImportProblem =
  string | { sheet?: string; row?: number | null; column?: string | null; message: string }

export interface ImportedChange {
  what: 'ADDED' | 'CHANGED' | 'RETIRED'
  kind?: string
  id?: string
  name?: string | null
  relationship?: string
  from?: string
  to?: string
  /** What differs, by property. */
  properties: Record<string, { before: string | null; after: string | null }>
}

/** A column beside what is read of it. */
export interface SheetColumn {
  sheet: string
  heading: string
  /** What it holds; nothing if it is not read. */
  field: string
  /** What its first cells show. */
  shown: string[]
}

export interface Mapping {
  sheets: Record<string, { read?: boolean | null; columns: Record<string, string> }>
  ratings: Record<string, string>
  matches: Record<string, string>
  texts: Record<string, string>
}

/** What a published file says beside what it would change. */
export interface Feed {
  name: string
  title: string
  unknownOrganisations: { code: string; name: string; rows: number }[]
  unknownOrganisationCount: number
  revisions: { id: string; name: string; row: number; before: number | null; after: number }[]
  revisionCount: number
  /** How many values are there already. */
  unchanged: number
  /** The headings that are missing, by the ids of the measures that need them. */
  measuresNotGiven: Record<string, string[]>
}

/** What a file would change, or has changed. What only trackers have is missing of other workbooks. */
export interface ImportAnswer {
  applied: { id: string; version: number } | null
  problems: ImportProblem[]
  problemCount: number
  changes: ImportedChange[]
  changeCount: number
  /** What would follow; nothing if that is not known. */
  consequences?: Consequences | null
  questions?: ImportQuestion[]
  questionCount?: number
  leftOut?: Record<string, number>
  sheetsNotRead?: { sheet: string; why: string }[]
  mapping?: Mapping
  columns?: SheetColumn[]
  /** What becomes of what a column can hold, by its name in mappings. */
  fields?: Record<string, string>
  feed?: Feed
  editions?: Editions
}

/** What is sent with a file. */
export interface FileToImport {
  file: File
  /** The edition of the tracker before it, to be laid beside it. */
  before?: File | undefined
  author: string
  reason: string
  document: string
  plan: string
  mapping: Mapping | undefined
  /** Who holds which post, a line each. */
  people: string
}

/** The parts of the request. What is empty is left out. */
export function partsOf({ file, before, author, reason, document, plan, mapping, people }: FileToImport) {
  const parts = new FormData()
  parts.append('file', file)
  if (before) {
    parts.append('before', before)
  }
  const { posts } = postsOf(people)
  const hasPosts = Object.keys(posts).length > 0
  const texts = {
    author,
    reason,
    document,
    plan,
    mapping: mapping || hasPosts ? JSON.stringify({ ...mapping, people: posts }) : undefined,
  }
  for (const [name, text] of Object.entries(texts)) {
    if (text !== undefined && text.trim() !== '') {
      parts.append(name, text.trim())
    }
  }
  return parts
}

/**
 * A mapping with one more decision: on what a name means, which is an id, or nothing for what is new; or on what
 * is read in place of what a cell shows. Without what is decided it is left open again.
 */
export function decided(
  mapping: Mapping,
  part: 'matches' | 'texts',
  about: string,
  decision: string | undefined,
): Mapping {
  const others = Object.entries(mapping[part]).filter(([text]) => text !== about)
  return {
    ...mapping,
    [part]: Object.fromEntries(decision === undefined ? others : [...others, [about, decision]]),
  }
}

interface Sending {
  demonstration: boolean
  token?: string
  onProgress?: (standing: ImportStanding) => void
}

/** Sends a file: only to be told what would change, unless a token is sent with it. */
export async function sendFile(
  sent: FileToImport,
  { demonstration, token, onProgress = () => undefined }: Sending,
): Promise<ImportAnswer> {
  const parts = partsOf(sent)
  parts.append('wait', 'false')
  if (demonstration) {
    parts.append('demonstration', 'true')
  }
  if (token !== undefined) {
    parts.append('apply', 'true')
  }
  let response: Response
  try {
    response = await fetch('/import', {
      method: 'POST',
      headers: authorization(token),
      body: parts,
    })
  } catch {
    throw new Problem('UNREACHABLE', 'The service could not be reached.')
  }
  const body: unknown = await response.json().catch(() => undefined)
  if (isStanding(body)) {
    onProgress(body)
    return followImport(body.id, onProgress, token)
  }
  if (isAnswer(body)) {
    return body
  }
  throw refusal(body, response.status)
}

function isAnswer(body: unknown): body is ImportAnswer {
  return typeof body === 'object' && body !== null && 'changes' in body && 'problems' in body
}

function refusal(body: unknown, status: number) {
  const [error] =
    (body as { errors?: { message: string; extensions?: { code?: string } }[] } | undefined)?.errors ?? []
  return error
    ? new Problem(error.extensions?.code ?? 'UNEXPECTED', error.message)
    : new Problem('UNEXPECTED', `The service did not answer as expected (status ${status}).`)
}
