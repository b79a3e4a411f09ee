// Catches what throws while rendering, and shows something else in its place until the member or other data tries again.
import { Component, type ReactNode } from "react";

interface ErrorBoundaryProps {
  /** Rendered again once this is another value. */
  at?: unknown;
  fallback: (retry: () => void) => ReactNode;
  children: ReactNode;
}

export class ErrorBoundary extends Component<ErrorBoundaryProps, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override componentDidUpdate(before: ErrorBoundaryProps) {
    if (this.state.broken && !Object.is(before.at, this.props.at)) this.retry();
  }

  retry = () => this.setState({ broken: false });

  override render() {
    return this.state.broken ? this.props.fallback(this.retry) : this.props.children;
  }
}
