import type { RisksQuery, SinglePointsQuery } from '../generated/operations'
import { namesIn, nodeColumns } from '../takeaway/columns'
import { held, type Takeable, type Wholeness } from '../takeaway/table'
import { dueInWords, lateInWords, routesByStart, type Deadline, type ImpactAnswer } from './impact'

type Affected = ImpactAnswer['affected'][number]
type LostRoute = ImpactAnswer['lostRoutes'][number]
type Exposed = RisksQuery['risksByExposure']['risks'][number]
type Point = SinglePointsQuery['singlePoints']['points'][number]
interface PointRow extends Pick<Point, 'node'> {
  group: ReturnType<typeof routesByStart>[number]
}

/** What is affected, the nearest first. */
export function affectedTable({ of, affected, completeness }: ImpactAnswer): Takeable<Affected> {
  return {
    title: 'What is affected',
    columns: [
      ...nodeColumns<Affected>('Affected', ({ node }) => node),
      { name: 'Steps', cell: ({ degree }) => degree },
      {
        name: 'By which thread',
        cell: ({ thread }) =>
          [of.name, ...thread.map(({ reads, node }) => `${reads} ${node.name}`)].join(' > '),
      },
      {
        name: 'Other plans that rely on it',
        cell: ({ sharedWith, sharedWithCount }) => namesIn(sharedWith, sharedWithCount),
      },
    ],
    load: held(affected, completeness),
  }
}

/** The dates that depend on a thing, the earliest first. */
export function datesTable({ deadlines, completeness }: ImpactAnswer, isSlip: boolean): Takeable<Deadline> {
  return {
    title: 'Dates that depend on it',
    columns: [
      { name: 'Last day', cell: ({ day }) => day },
      { name: 'Last day in words', cell: ({ day }) => dueInWords(day) },
      ...nodeColumns<Deadline>('What has the date', ({ node }) => node),
      ...nodeColumns<Deadline>('Date of', ({ of }) => of),
      ...(isSlip
        ? [
            { name: 'After the slip', cell: lateInWords },
            { name: 'Days late', cell: ({ daysLate }: Deadline) => daysLate },
          ]
        : []),
    ],
    load: held(deadlines, completeness),
  }
}

/** What is cut off, and from what. */
export function lostRoutesTable({ lostRoutes, completeness }: ImpactAnswer): Takeable<LostRoute> {
  return {
    title: 'What loses its only route',
    columns: [
      ...nodeColumns<LostRoute>('Cut off', ({ to }) => to),
      { name: 'From', cell: ({ from, fromCount }) => namesIn(from, fromCount) },
      { name: 'All routes go through', cell: ({ through }) => namesIn(through) },
      {
        name: 'What is left',
        cell: ({ nothingElse }) =>
          nothingElse ? 'Nothing else leads to it' : 'Something else still leads to it',
      },
    ],
    load: held(lostRoutes, completeness),
  }
}

/** Risks with each part of their exposure. */
export function risksTable(found: { risks: Exposed[]; completeness: Wholeness }): Takeable<Exposed> {
  return {
    title: 'Risks by exposure',
    columns: [
      ...nodeColumns<Exposed>('Risk', ({ risk }) => risk),
      { name: 'Likelihood', cell: ({ likelihood }) => likelihood },
      { name: 'Consequence', cell: ({ consequence }) => consequence },
      { name: 'Score', cell: ({ score }) => score },
      { name: 'Score before anything was done', cell: ({ score, inherent }) => score !== null && inherent },
      { name: 'Things that depend on it', cell: ({ affectedCount }) => affectedCount },
      { name: 'Exposure', cell: ({ exposure }) => exposure },
      { name: 'Depends on it', cell: ({ affected, affectedCount }) => namesIn(affected, affectedCount) },
    ],
    load: held(found.risks, found.completeness),
  }
}

/** What everything has to go through, a row for the ends that the same things reach so. */
export function pointsTable(found: { points: Point[]; completeness: Wholeness }): Takeable<PointRow> {
  return {
    title: 'Single points of failure',
    columns: [
      ...nodeColumns<PointRow>('Goes through', ({ node }) => node),
      { name: 'To', cell: ({ group }) => namesIn(group.ends) },
      { name: 'From, by no other way', cell: ({ group }) => namesIn(group.from, group.fromCount) },
    ],
    load: held(
      found.points.flatMap(({ node, routes }) => routesByStart(routes).map((group) => ({ node, group }))),
      found.completeness,
    ),
  }
}
