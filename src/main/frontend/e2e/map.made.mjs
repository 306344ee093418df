// A made-up map, for tests in a browser and for what is measured in one.
const states = ['HOLDS', 'BROKEN', 'MEASURABLE_NO_DATA', 'TARGET_MISSED', 'MEASURED_ON_TRACK']

/** A made-up plan with as many things, each with a link up or two: every second action has a measure. */
export function madeUpMap(size) {
  const made = { nodes: [], links: [] }
  addThing(made, 'shift', 'REASON', 'Shift', 'A shift')
  addThing(made, 'plan', 'PLAN', 'LocalPlan', 'A made-up plan', true)
  const priorities = Math.max(1, Math.round(size / 50))
  for (let number = 0; number < priorities; number++) {
    addThing(made, `prio-${number}`, 'PRIORITY', 'Priority', `Priority ${number}`)
    addLink(made, `prio-${number}`, 'PART_OF', 'plan', number)
    addLink(made, `prio-${number}`, 'SUPPORTS_SHIFT', 'shift', 0)
  }
  for (let number = 0; made.nodes.length < size; number++) {
    addThing(made, `act-${number}`, 'ACTION', 'Action', `Action ${number}`)
    addLink(made, `act-${number}`, 'PART_OF', `prio-${number % priorities}`, number)
    if (number % 2 === 0 && made.nodes.length < size) {
      addThing(made, `meas-${number}`, 'MEASURE', 'Measure', `Measure ${number}`)
      addLink(made, `act-${number}`, 'MEASURED_BY', `meas-${number}`, number)
    }
  }
  return {
    of: { id: 'plan', name: 'A made-up plan', kind: 'LocalPlan', basis: 'STATED' },
    threads: size,
    states: [{ state: 'HOLDS', count: size }],
    ...made,
    threadsLeftOut: 0,
    nodesLeftOut: 0,
    leftOut: [],
    completeness: { complete: true, reason: null, dataVersion: '1', asOf: '2026-11-28T00:00:00Z' },
  }
}

function addThing(made, id, layer, kind, name, start = false) {
  made.nodes.push({
    id,
    layer,
    start,
    threads: 2,
    states: statesOf(made.nodes.length),
    contradicted: made.nodes.length % 9 === 5,
    demonstration: false,
    node: { id, name, kind, basis: 'STATED', validFrom: null, validTo: null },
  })
}

function addLink(made, from, relationship, to, number) {
  const pointsUp = relationship !== 'MEASURED_BY'
  made.links.push({
    id: `${from} ${relationship} ${to}`,
    from,
    to,
    relationship,
    reads: pointsUp ? 'is part of' : 'is measured by',
    readsBack: pointsUp ? 'has the part' : 'measures',
    pointsUp,
    threads: 2,
    states: statesOf(number),
    contradicted: false,
    demonstration: false,
    link: {
      basis: number % 3 === 2 ? 'DERIVED' : 'STATED',
      note: null,
      sources: [
        { locator: 'p. 1', document: { id: 'doc', name: 'A document', url: null, attribution: null } },
      ],
    },
  })
}

function statesOf(number) {
  return [
    { state: states[number % states.length], count: 1 },
    { state: 'HOLDS', count: 1 },
  ].slice(0, number % states.length === 0 ? 1 : 2)
}
