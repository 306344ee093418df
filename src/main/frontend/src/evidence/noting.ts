import { createContext, useContext } from 'react'
import type { Pack } from './pack'

/** The pack that notes are being written on; nothing if it is only read. */
export const Noting = createContext<Pick<Pack, 'board' | 'year'> | undefined>(undefined)

export function useNoting() {
  return useContext(Noting)
}
