// Catches what broke while rendering, and offers the one thing that helps; at another address it tries again.
import { Component, type ReactNode } from "react";
import { CrashPage } from "./CrashPage";

export class ErrorBoundary extends Component<{ at?: string; children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override componentDidUpdate(before: { at?: string }) {
    if (this.state.broken && before.at !== this.props.at) this.setState({ broken: false });
  }

  override render() {
    return this.state.broken ? <CrashPage /> : this.props.children;
  }
}
