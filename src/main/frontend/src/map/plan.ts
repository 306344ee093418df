// What is to be placed, and where it was. What places it is loaded by its worker only.

export const boxWidth = 216
export const boxHeight = 48

/** How large the names in boxes are written. */
export const nameSize = 13

export interface Box {
  id: string
  column: number
}

export interface Join {
  upper: string
  lower: string
}

/** Whether boxes stand in columns by layer, or about what they are linked with. */
export type Placing = 'in layers' | 'by links'

export interface Plan {
  placing: Placing
  boxes: Box[]
  joins: Join[]
}

export interface Placed {
  /** The centre of each box. */
  places: [id: string, x: number, y: number][]
  width: number
  height: number
}
