/** Stands where a value is known to be missing: an answer of its own, never an empty space. */
export function NoData() {
  return <span className="gt-no-data">No data</span>
}
