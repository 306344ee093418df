import measure from '../../../../../queries/dashboard/measure-against-plan.graphql?raw'
import counts from '../../../../../queries/graph/counts.graphql?raw'
import thread from '../../../../../queries/planning/from-neighbourhood-to-national-plan.graphql?raw'
import milestones from '../../../../../queries/planning/milestones.graphql?raw'

/** What a reader who comes for the first time finds in the tabs. */
export const examples = [thread, milestones, measure, counts].map((query) => ({ query }))
