import { Component, type ReactNode } from 'react';

interface Props {
  readonly children: ReactNode;
  /** What stands in for a part that broke: it says so and how to go on. */
  readonly fallback: (detail: string) => ReactNode;
}

/** Holds a fault of one part of the screen inside that part; React offers this to classes only. */
export class Fallible extends Component<Props, { readonly detail: string | null }> {
  override state = { detail: null };

  static getDerivedStateFromError(error: unknown) {
    return { detail: String(error) };
  }

  override render() {
    return this.state.detail === null ? this.props.children : this.props.fallback(this.state.detail);
  }
}
