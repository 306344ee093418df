import type { Trajectory } from './trajectories'

/** What plans expect of a measure, point by point as they print it. */
export function Trajectories({ trajectories }: { trajectories: Trajectory[] }) {
  return (
    <>
      {trajectories.map(({ id, name, points }) => (
        <p key={id}>
          <strong>Trajectory:</strong> {name}:{' '}
          {points === null || points.length === 0 ? 'its values were not published' : points.join('; ')}.
        </p>
      ))}
    </>
  )
}
