import type { Problem } from './api'

interface ProblemWords {
  /** What happened. */
  happened: string
  /** What the reader can do about it. */
  advice: string
  /** The same address will not do, however often it is asked: another is needed. */
  isAddressWrong?: boolean
  /** What the page is headed then, where it says more than that something could not be loaded. */
  heading?: string
}

const byCode: Record<string, ProblemWords> = {
  CANCELLED: { happened: 'You stopped waiting for it.', advice: 'Ask again whenever you like.' },
  UNREACHABLE: {
    happened: 'The service could not be reached.',
    advice: 'Check that you are connected, then try again.',
  },
  UNAVAILABLE: {
    happened: 'The service is there, but its data cannot be read just now.',
    advice: 'Wait a minute, then try again.',
  },
  NO_ANSWER: {
    happened: 'The service did not answer in time.',
    advice: 'It may be busy: try again, or ask about something smaller.',
  },
  TIMED_OUT: {
    happened: 'This took longer than the service allows.',
    advice: 'It is often quicker the second time: try again, or ask about something smaller.',
  },
  UNAUTHENTICATED: {
    happened: 'The service answers only who has signed in, or no longer knows you.',
    advice: 'Sign in, then try again.',
  },
  FORBIDDEN: {
    happened: 'You have signed in, but your role does not let you see this.',
    advice: 'Ask an administrator for the role that you need.',
  },
  LIMIT_EXCEEDED: {
    happened: 'This is more than the service answers at once.',
    advice: 'Ask about something smaller, such as one system or one plan.',
    isAddressWrong: true,
  },
  INVALID_ARGUMENT: {
    happened: 'The address of this page asks for something that is not there.',
    advice: 'It may be mistyped, or what it was made from has changed since.',
    isAddressWrong: true,
  },
  UNKNOWN_ID: {
    heading: 'It is not there',
    happened: 'The address of this page names something that is not in the graph.',
    advice: 'It may be mistyped, or belong to data that is left out.',
    isAddressWrong: true,
  },
}

const otherwise: ProblemWords = {
  happened: 'The service sent something that this page cannot show.',
  advice: 'Try again. If it happens again, pass on the details below.',
}

/** What went wrong, for planners. What the service said stays with the problem, for developers. */
export function wordsFor({ code }: Problem): ProblemWords {
  return byCode[code] ?? otherwise
}
