import type { ProposalQuery } from '../generated/operations'

export type Proposal = NonNullable<ProposalQuery['proposal']>
export type State = Proposal['state']

/** What each state is called, and what comes next. */
export const states: Readonly<Record<State, { text: string; next: string }>> = {
  DRAFT: { text: 'Draft', next: 'Submit it, and a reviewer sees it.' },
  SUBMITTED: {
    text: 'Waits for review',
    next: 'A reviewer, not who proposed it, accepts it or sends it back.',
  },
  ACCEPTED: {
    text: 'Accepted',
    next: 'It can be applied, as long as nothing that it touches has changed since.',
  },
  APPLIED: { text: 'Applied', next: 'It is part of the history, and can be undone there.' },
  REJECTED: { text: 'Sent back', next: 'Propose it anew with what the reviewer asks for.' },
}

/** Whether somebody with these roles may review what is proposed. */
export function mayReview(roles: readonly string[], { mine, state }: Pick<Proposal, 'mine' | 'state'>) {
  return (
    state === 'SUBMITTED' && !mine && roles.some((role) => role === 'REVIEWER' || role === 'ADMINISTRATOR')
  )
}
