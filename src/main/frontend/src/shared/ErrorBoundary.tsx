import { Component, type ReactNode } from 'react'
import { Problem } from './api'

export interface ContentFailure {
  problem: Problem
  askAgain: () => void
}

interface ErrorBoundaryProps {
  /** What the content is drawn from: another one is tried anew. */
  of: unknown
  askAgain: () => void
  /** What stands in the place of content that cannot be shown. */
  fallback: (failure: ContentFailure) => ReactNode
  children: ReactNode
}

/** Where its content cannot be shown, says so in its place; the rest of the page stays. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  override componentDidUpdate(before: ErrorBoundaryProps) {
    if (this.state.hasFailed && before.of !== this.props.of) {
      this.setState({ hasFailed: false })
    }
  }

  override render() {
    const { askAgain, fallback, children } = this.props
    if (!this.state.hasFailed) {
      return children
    }
    return fallback({
      problem: new Problem('UNEXPECTED', 'The answer was not of the form that this page expects.'),
      askAgain: () => {
        askAgain()
        this.setState({ hasFailed: false })
      },
    })
  }
}
