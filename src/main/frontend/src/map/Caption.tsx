import { inWords } from '../shared/words'
import type { Affected } from './affected'
import { countOf } from './Boxes'
import type { Thing } from './graph'
import type { Group, Picture } from './picture'
import { standingInWords } from './standing'

interface CaptionProps {
  picture: Picture
  /** What is pointed at. */
  id: string | undefined
  affected: Affected | undefined
}

/** The whole name of what is pointed at, where a box has no room for it. */
export function Caption({ picture, id, affected }: CaptionProps) {
  const box = [...picture.things, ...picture.groups].find((each) => each.id === id)
  return box === undefined ? null : (
    <p className="gt-map__caption" aria-hidden="true">
      {nameOf(box, affected)}
    </p>
  )
}

/** What a box is called and how threads through it stand, in words. */
export function nameOf(box: Thing | Group, affected: Affected | undefined) {
  if ('members' in box) {
    return `${countOf(box)}: choose. ${standingInWords(box.states)}`
  }
  const against = box.isContradicted ? ' Evidence speaks against it.' : ''
  const missed = affected?.missed.get(box.id)
  const happens =
    missed !== undefined ? ` ${missed}.` : affected?.things.has(box.id) === true ? ' Affected.' : ''
  const threads = box.threads === 0 ? '' : ` ${standingInWords(box.states)}.`
  const added = box.isAdded ? ' Added by you.' : ''
  return `${inWords(box.kind)}: ${box.name}.${threads}${added}${against}${happens}`
}
