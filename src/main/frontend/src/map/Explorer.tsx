import { useCallback, useMemo, useState } from 'react'
import { useAnnouncement } from '../shared/announcements'
import { Completeness } from '../shared/Completeness'
import { Laying } from './Laying'
import { plural } from '../shared/words'
import { Drawing } from './Drawing'
import { DrawingLink, useDrawingLink } from './DrawingLink'
import { addedIn, withAdded } from './added'
import { AddedLinks, type FoundAdded } from './AddedLinks'
import { litOn, type Affected } from './affected'
import { placesOf } from './geometry'
import type { MapGraph, MapSubject } from './graph'
import { Caption } from './Caption'
import { GroupPanel } from './GroupPanel'
import type { Placed, Placing } from './plan'
import { Legend } from './Legend'
import { LeftOut } from './LeftOut'
import { MapTable } from './MapTable'
import { Minimap } from './Minimap'
import { columnOf, pictureOf, type Picture } from './picture'
import { Supposed } from './Supposed'
import { ThingCard } from './ThingCard'
import { Toolbar } from './Toolbar'
import { useLayout } from './useLayout'
import { useMapView } from './useMapView'
import { showCard, useEscape } from './cardFocus'
import { useRevealAdded, useRevealOpened } from './useReveal'
import { useViewport } from './useViewport'
import { wholeMap } from './view'

interface ExplorerProps {
  subject: MapSubject
  name: string
}

export function Explorer({ subject, name }: ExplorerProps) {
  const { graph: base, placing, summary, completeness } = subject
  const { view, act, undo, canUndo } = useMapView()
  const { added, shown, opened, isWhole, folded, hidden, pinned, only, off } = view
  const [found, setFound] = useState<FoundAdded>()
  const graph = useMemo(
    () =>
      added.length === 0 || found === undefined
        ? base
        : withAdded(base, addedIn(found.of), addedIn(added), found.answer, found.kinds),
    [base, added, found],
  )
  const picture = useMemo(
    () =>
      pictureOf(graph, { ...wholeMap, shown, opened, isWhole, folded, hidden, pinned, only, off }, placing),
    [graph, placing, shown, opened, isWhole, folded, hidden, pinned, only, off],
  )
  const layout = useLayout(useMemo(() => planOf(picture, placing), [picture, placing]))
  const [affected, setAffected] = useState<Affected>()
  const [last, setLast] = useState<{ picture: Picture; placed: Placed }>()
  if (layout.state === 'ready' && last?.placed !== layout.placed) {
    setLast({ picture, placed: layout.placed })
  }
  useAnnouncement(
    `${plural(picture.things.length, 'thing')} drawn, ${plural(picture.groups.length, 'group')} to choose from.`,
  )
  return (
    <>
      <p className="gt-map__summary">{summary}</p>
      {added.length > 0 ? <AddedLinks added={added} onFound={setFound} /> : null}
      {last === undefined ? (
        layout.state === 'failed' ? (
          <p>The map could not be drawn. The table below holds the same.</p>
        ) : (
          <Laying />
        )
      ) : (
        <Stage
          {...last}
          isStale={last.picture !== picture}
          {...{ subject, graph, view, act, undo, canUndo, affected, setAffected }}
        />
      )}
      <LeftOut graph={graph} picture={picture} view={view} act={act} />
      <MapTable picture={picture} name={name} affected={affected} />
      <Completeness completeness={completeness} what={placing === 'in layers' ? 'threads' : 'links'} />
    </>
  )
}

type StageProps = ReturnType<typeof useMapView> & {
  subject: MapSubject
  graph: MapGraph
  picture: Picture
  placed: Placed
  isStale: boolean
  affected: Affected | undefined
  setAffected: (affected: Affected | undefined) => void
}

function Stage(props: StageProps) {
  const { subject, graph, picture, placed, isStale, view, undo, canUndo, affected, setAffected } = props
  const act = useDrawingLink(graph, view, props.act)
  const places = useMemo(() => placesOf(placed), [placed])
  const centre = graph.things.has(graph.of) ? graph.of : busiestOf(picture)
  const viewport = useViewport(placed, places.get(view.at ?? view.supposed ?? centre))
  const [pointed, setPointed] = useState<string>()
  const [focused, setFocused] = useState<string>()
  const current = [focused, view.at, centre, picture.things[0]?.id].find(
    (id) => id !== undefined && places.has(id),
  )
  const { reveal } = viewport
  useRevealOpened(view.at, places, reveal)
  useRevealAdded(picture, places, reveal)
  const [over, at] = [pointed, view.at].map((id) => (id !== undefined && places.has(id) ? id : undefined))
  const lit = useMemo(() => litOn(picture, over, affected, at), [picture, over, affected, at])

  const focus = useCallback(
    (id: string) => {
      setFocused(id)
      const place = places.get(id)
      if (place !== undefined) {
        reveal(place)
      }
    },
    [places, reveal],
  )
  const open = useCallback(
    (id: string) => {
      setFocused(id)
      act({ do: 'look', id })
      requestAnimationFrame(showCard)
    },
    [act],
  )
  const close = useCallback(() => {
    act({ do: 'look', id: undefined })
    requestAnimationFrame(() =>
      document.querySelector<SVGElement>('.gt-map__focus[tabindex="0"]')?.focus({ preventScroll: true }),
    )
  }, [act])
  const leaveLink = useCallback(() => {
    act({ do: 'link from', id: undefined })
  }, [act])
  useEscape(view, view.at === undefined ? leaveLink : close)

  const opened = view.at
  const thing = opened === undefined ? undefined : graph.things.get(opened)
  const supposed = view.supposed === undefined ? undefined : graph.things.get(view.supposed)
  const group = picture.groups.find(({ id }) => id === opened)
  return (
    <section className="gt-map" aria-label="The map" aria-busy={isStale}>
      <Toolbar {...{ subject, picture, placed, view, viewport, act, undo, canUndo, focus }} />
      <DrawingLink {...{ graph, view, act }} />
      {supposed ? (
        <Supposed thing={supposed} by={view.by} onAffected={setAffected} {...{ graph, act }} />
      ) : null}
      <div className={thing || group ? 'gt-map__parts gt-map__parts--card' : 'gt-map__parts'}>
        <Legend graph={graph} view={view} act={act} />
        <div className="gt-map__middle">
          <Drawing
            {...{ picture, placing: subject.placing, places, view, viewport, lit, affected, current }}
            onPoint={setPointed}
            onFocus={focus}
            onOpen={open}
          />
          <Caption picture={picture} id={over} affected={affected} />
          <Minimap picture={picture} placed={placed} viewport={viewport} />
        </div>
        {thing ? <ThingCard {...{ thing, graph, base: subject.graph, view, act, close }} /> : null}
        {group ? <GroupPanel key={group.id} {...{ group, graph, act, close }} /> : null}
      </div>
    </section>
  )
}

/** What most threads run through, with which the map of a whole system begins. */
function busiestOf({ things }: Picture) {
  const most = Math.max(...things.map(({ threads }) => threads))
  return things.find(({ threads }) => threads === most)?.id ?? ''
}

/** In the order of ids, so that the same picture is always placed the same. */
function planOf({ things, groups, lines }: Picture, placing: Placing) {
  const boxes = [...things, ...groups].map((box) => ({ id: box.id, column: columnOf(box) }))
  return {
    placing,
    boxes: boxes.sort((one, other) => one.id.localeCompare(other.id)),
    joins: lines
      .map(({ upper, lower }) => ({ upper, lower }))
      .sort((one, other) => one.upper.localeCompare(other.upper) || one.lower.localeCompare(other.lower)),
  }
}
