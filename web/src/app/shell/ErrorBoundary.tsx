// Catches what broke while rendering, and offers the one thing that helps.
import { Component, type ReactNode } from "react";
import { CrashPage } from "./CrashPage";

export class ErrorBoundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    return this.state.broken ? <CrashPage /> : this.props.children;
  }
}
