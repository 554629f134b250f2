import type { ReactNode } from "react";
import { Component } from "react";
import type { Problem } from "../state/problem";
import { problemOf } from "../state/problem";
import { ProblemBar } from "./ProblemBar";

interface ProblemBoundaryProps {
  readonly children: ReactNode;
}

/** Shows what broke a screen (a part of the pane that could not be fetched, a fault of ours) in the screen's place. */
export class ProblemBoundary extends Component<ProblemBoundaryProps, { readonly problem: Problem | null }> {
  override readonly state = { problem: null };

  static getDerivedStateFromError(error: unknown): { problem: Problem } {
    return { problem: problemOf(error) };
  }

  override render(): ReactNode {
    return this.state.problem ? <ProblemBar problem={this.state.problem} /> : this.props.children;
  }
}
