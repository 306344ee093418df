/** Stands for a page whose script is on its way, and is as high as a screen, so that nothing moves after. */
export function FetchingPage() {
  return (
    <div className="gt-loading">
      <p>Loading this page…</p>
    </div>
  )
}
