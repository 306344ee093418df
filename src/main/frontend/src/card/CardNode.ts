import type { CardQuery } from '../generated/operations'

/** What the head of a node's page says of it. */
export type CardNode = NonNullable<CardQuery['node']>
