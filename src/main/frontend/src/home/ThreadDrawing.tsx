const layers = ['Shift', 'Strategy', 'Plan', 'Priority', 'Action', 'Outcome', 'Measure']

/** What a golden thread passes, from what is asked for to what is measured. */
export function ThreadDrawing() {
  return (
    <ol className="gt-spine" aria-label="What a golden thread passes">
      {layers.map((layer) => (
        <li key={layer} className="gt-spine__bead">
          {layer}
        </li>
      ))}
    </ol>
  )
}
