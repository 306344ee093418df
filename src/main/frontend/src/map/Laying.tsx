/** Stands where the map will be, as high as it. */
export function Laying() {
  return (
    <div className="gt-loading">
      <p>Drawing the map…</p>
      <div className="gt-loading__bar" aria-hidden="true" />
    </div>
  )
}
