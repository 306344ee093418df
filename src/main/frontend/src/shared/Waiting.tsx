import { useAnnouncement } from './announcements'

export function Waiting({ what }: { what: string }) {
  const text = `Loading ${what}…`
  useAnnouncement(text)
  return <p className="gt-waiting">{text}</p>
}
