import type { Kind, LinkEntry } from './changeSet'

/** A link between two things that are chosen already; undefined if the model has none between their kinds. */
export function drawnLink(
  kind: Kind,
  end: { id: string; name: string; kind: string },
): LinkEntry | undefined {
  const fitting = kind.relationships
    .filter(({ kinds }) => (kinds as readonly string[]).includes(end.kind))
    .sort((one, other) => Number(other.carriesThread) - Number(one.carriesThread))
    .map(({ name }) => name)
  const [relationship] = fitting
  return relationship === undefined
    ? undefined
    : { key: 1, relationship, end: { id: end.id, name: end.name }, fitting }
}
