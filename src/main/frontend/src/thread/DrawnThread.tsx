import { Chain, ChainSources } from './Chain'
import { Figures } from './Figures'
import { endOf, stepsOf, type Thread } from './rows'
import { Standing } from './StateTag'

interface DrawnThreadProps {
  thread: Thread
  number: number
}

/** A thread as a drawing, with where it stands, the figures at its end and what it rests on. */
export function DrawnThread({ thread, number }: DrawnThreadProps) {
  const steps = stepsOf(thread, number)
  return (
    <>
      <h3 className="nhsuk-heading-s gt-threads__heading" tabIndex={-1}>
        <span className="nhsuk-u-visually-hidden">Thread </span>
        {number}. {endOf(thread).name}
      </h3>
      <Chain start={thread.start} steps={steps} />
      <Standing thread={thread} />
      <Figures
        figures={thread.measurements}
        isExpected={thread.direction === 'DOWN'}
        isOpen={steps.length === 0}
      />
      <ChainSources steps={steps} />
    </>
  )
}
