import { SummaryList } from 'nhsuk-react-components'
import type { ReactNode } from 'react'

export function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <SummaryList.Row>
      <SummaryList.Key>{name}</SummaryList.Key>
      <SummaryList.Value>{children}</SummaryList.Value>
    </SummaryList.Row>
  )
}
