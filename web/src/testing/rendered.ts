// Which components React has rendered, by the names of their functions.

interface Fiber {
  type: unknown;
  child: Fiber | null;
  sibling: Fiber | null;
}

/** Add the components that the page consists of now. */
export function addRendered(names: Set<string>): void {
  for (const container of document.body.children) {
    const key = Object.keys(container).find((name) => name.startsWith("__reactContainer$"));
    const root = key && (container as unknown as Record<string, { stateNode: { current: Fiber } }>)[key];
    if (root) add(root.stateNode.current, names);
  }
}

function add(fiber: Fiber, names: Set<string>): void {
  if (typeof fiber.type === "function") names.add(fiber.type.name);
  for (let child = fiber.child; child; child = child.sibling) add(child, names);
}
