import { DrawnThread } from './DrawnThread'
import type { Thread } from './rows'

export function DrawnThreads({ threads }: { threads: Thread[] }) {
  return (
    <ol className="nhsuk-list gt-threads">
      {threads.map((thread, index) => (
        <li key={thread.id} className="gt-threads__item" data-thread={thread.id}>
          <DrawnThread thread={thread} number={index + 1} />
        </li>
      ))}
    </ol>
  )
}
