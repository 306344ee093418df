/** A thread through three beads. */
export function Mark() {
  return (
    <svg
      className="gt-header__mark"
      viewBox="0 0 32 32"
      width="32"
      height="32"
      aria-hidden="true"
      focusable="false"
    >
      <path d="M4 22c6 0 6-12 12-12s6 12 12 12" fill="none" stroke="currentColor" strokeWidth="3" />
      <circle cx="4.5" cy="22" r="2.5" fill="currentColor" />
      <circle cx="16" cy="10" r="3" fill="currentColor" />
      <circle cx="27.5" cy="22" r="2.5" fill="currentColor" />
    </svg>
  )
}
