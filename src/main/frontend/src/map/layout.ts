import { byLinks } from './byLinks'
import { inLayers } from './inLayers'
import type { Placed, Plan } from './plan'

/** Places boxes in the way that a plan asks for. */
export function layOut(plan: Plan): Placed {
  return plan.placing === 'in layers' ? inLayers(plan) : byLinks(plan)
}
