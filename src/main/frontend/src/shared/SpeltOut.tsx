import { abbreviationsIn } from './abbreviations'

/** Spells out the short forms in a heading that it stands under. */
export function SpeltOut({ text }: { text: string }) {
  const found = abbreviationsIn(text)
  if (found.length === 0) {
    return null
  }
  return <p className="gt-quiet gt-spelt">{found.map(([short, long]) => `${short}: ${long}`).join('. ')}.</p>
}
