/** What was chosen of the suggestions of a box, which is empty again. */
export function Chosen({ name }: { name: string | undefined }) {
  return name === undefined || name === '' ? null : (
    <p className="gt-change__chosen" role="status">
      Chosen: <strong>{name}</strong>
    </p>
  )
}
