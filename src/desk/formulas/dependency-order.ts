interface Visit<N> {
  readonly node: N;
  readonly order: number;
  /** The earliest visit that can be reached from here. */
  low: number;
  isOpen: boolean;
  readonly precedents: readonly N[];
  next: number;
}

/**
 * Goes through a graph from its roots and settles each node after all those it depends on: Tarjan's strongly
 * connected components, without recursion, since a column of running totals is as deep as it is long. Nodes
 * that depend on each other are settled together, and said to be circular.
 */
export const inDependencyOrder = <N>(
  roots: Iterable<N>,
  precedents: (node: N) => readonly N[],
  settle: (component: readonly N[], isCircular: boolean) => void,
): void => {
  const visits = new Map<N, Visit<N>>();
  const open: Visit<N>[] = [];
  const path: Visit<N>[] = [];

  const enter = (node: N): void => {
    const order = visits.size;
    const found = precedents(node);
    const visit = { node, order, low: order, isOpen: found.length > 0, precedents: found, next: 0 };
    visits.set(node, visit);
    // Most formulas of a tracker read constants only.
    if (!visit.isOpen) return settle([node], false);
    open.push(visit);
    path.push(visit);
  };

  const leave = (visit: Visit<N>): void => {
    path.pop();
    const caller = path[path.length - 1];
    if (caller) caller.low = Math.min(caller.low, visit.low);
    if (visit.low !== visit.order) return;
    const component: N[] = [];
    for (let last = open.pop(); last; last = open.pop()) {
      last.isOpen = false;
      component.push(last.node);
      if (last === visit) break;
    }
    settle(component, component.length > 1 || visit.precedents.includes(visit.node));
  };

  for (const root of roots) {
    if (!visits.has(root)) enter(root);
    for (let visit = path[path.length - 1]; visit; visit = path[path.length - 1]) {
      if (visit.next === visit.precedents.length) {
        leave(visit);
        continue;
      }
      const next = visit.precedents[visit.next++] as N;
      const known = visits.get(next);
      if (!known) enter(next);
      else if (known.isOpen) visit.low = Math.min(visit.low, known.order);
    }
  }
};
