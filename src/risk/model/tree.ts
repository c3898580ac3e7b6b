/**
 * An index as a tree: what is wrong with one, and its compact form for computing. Works for any depth; knows nothing of
 * Batam, areas or maps.
 */
import type { AggregationMethod } from '../../domain/model.ts';
import type { DataError } from '../../domain/outcome.ts';
import { AGGREGATION_NAMES } from '../aggregate.ts';

/** What the tree needs of a node; `leaf` is true where it names an indicator. */
export interface TreeNode {
  readonly code: string;
  readonly parent: string | null;
  readonly weight: number;
  readonly aggregation: AggregationMethod | null;
  readonly leaf: boolean;
}

export interface Tree {
  /** Every node, children before their parents; the last is the top. */
  readonly codes: readonly string[];
  readonly children: readonly (readonly number[])[];
  /** Place of a leaf's column among `leaves`; −1 for a group. */
  readonly column: Int32Array;
  readonly weights: Float64Array;
  readonly aggregation: readonly (AggregationMethod | null)[];
  /** Codes of the leaves, in the order of their columns. */
  readonly leaves: readonly string[];
  /** Height of each node: 0 for a leaf, 1 for its parent, and so on. */
  readonly height: Int32Array;
  readonly top: number;
}

/**
 * Every fault that would make an index meaningless: doubled codes, orphans, cycles, no single top, a group without
 * children or method, a weight that is no number or below zero, siblings whose weights sum to zero.
 */
export function checkTree(nodes: readonly TreeNode[], file: string): DataError[] {
  const errors: DataError[] = [];
  const fault = (node: TreeNode | null, column: string, rule: string, value: string | number | null, remedy: string) =>
    errors.push({ file, row: node ? nodes.indexOf(node) + 1 : null, column, rule, value, remedy });
  const byCode = new Map(nodes.map((node) => [node.code, node]));
  const childrenOf = new Map<string, TreeNode[]>();
  for (const node of nodes) {
    if (byCode.get(node.code) !== node)
      fault(node, 'code', 'duplicate', node.code, `Two nodes are called ${node.code}: give one another code.`);
    if (!(node.weight >= 0) || !Number.isFinite(node.weight))
      fault(node, 'weight', 'weight', node.code, `The weight of ${node.code} must be a number of at least 0.`);
    if (node.parent === null) continue;
    if (!byCode.has(node.parent))
      fault(
        node,
        'parent',
        'orphan',
        node.code,
        `${node.code} hangs under ${node.parent}, which is not a node: correct its parent or add the node.`,
      );
    else if (byCode.get(node.parent)?.leaf)
      fault(
        node,
        'parent',
        'leafParent',
        node.code,
        `${node.code} hangs under ${node.parent}, which is an indicator: give it a group as parent.`,
      );
    childrenOf.set(node.parent, [...(childrenOf.get(node.parent) ?? []), node]);
  }
  const tops = nodes.filter((node) => node.parent === null);
  if (tops.length !== 1)
    fault(
      tops[1] ?? null,
      'parent',
      'top',
      tops.map((t) => t.code).join(' ') || null,
      `An index has one top node without parent; this one has ${tops.length}.`,
    );
  for (const node of nodes) {
    const loop = loopFrom(node, byCode);
    if (loop)
      fault(
        node,
        'parent',
        'cycle',
        node.code,
        `${loop.join(' → ')} goes round in a circle: give one of them another parent.`,
      );
    if (node.leaf) continue;
    const children = childrenOf.get(node.code) ?? [];
    if (children.length === 0)
      fault(
        node,
        'parent',
        'empty',
        node.code,
        `${node.code} is a group with no children: remove it or hang an indicator under it.`,
      );
    else if (!children.some((child) => child.weight > 0))
      fault(
        node,
        'weight',
        'zeroWeights',
        node.code,
        `The weights under ${node.code} sum to zero: give at least one of ${children.map((c) => c.code).join(', ')} a weight above 0.`,
      );
    if (node.aggregation === null || !AGGREGATION_NAMES.includes(node.aggregation))
      fault(
        node,
        'aggregation',
        'aggregation',
        node.code,
        `${node.code} must say how its children are combined: ${AGGREGATION_NAMES.join(', ')}.`,
      );
  }
  return errors;
}

/** The codes of a circle that starts and ends at this node; null where its parents lead elsewhere. */
function loopFrom(start: TreeNode, byCode: ReadonlyMap<string, TreeNode>): string[] | null {
  const path = [start.code];
  let at = start.parent === null ? undefined : byCode.get(start.parent);
  while (at && !path.includes(at.code)) {
    path.push(at.code);
    at = at.parent === null ? undefined : byCode.get(at.parent);
  }
  return at === start ? [...path, start.code] : null;
}

/** The compact form of nodes that `checkTree` has passed. Leaves keep their order of appearance. */
export function compileTree(nodes: readonly TreeNode[]): Tree {
  const order: TreeNode[] = [];
  const visit = (node: TreeNode) => {
    for (const child of nodes) if (child.parent === node.code) visit(child);
    order.push(node);
  };
  for (const node of nodes) if (node.parent === null) visit(node);
  const place = new Map(order.map((node, i) => [node.code, i]));
  const leaves = nodes.filter((node) => node.leaf).map((node) => node.code);
  const children = order.map((node) =>
    nodes.filter((child) => child.parent === node.code).map((child) => place.get(child.code) ?? -1),
  );
  const height = new Int32Array(order.length);
  order.forEach((_, i) => {
    height[i] = (children[i] ?? []).reduce((h, child) => Math.max(h, (height[child] ?? 0) + 1), 0);
  });
  return {
    codes: order.map((node) => node.code),
    children,
    column: Int32Array.from(order, (node) => (node.leaf ? leaves.indexOf(node.code) : -1)),
    weights: Float64Array.from(order, (node) => node.weight),
    aggregation: order.map((node) => node.aggregation),
    leaves,
    height,
    top: order.length - 1,
  };
}
