/** Binary min-heap of (key, item) pairs in two growing arrays. Old entries stay; the reader skips items already settled. */
export class MinHeap {
  private readonly keys: number[] = [];
  private readonly items: number[] = [];

  get size(): number {
    return this.items.length;
  }

  push(key: number, item: number): void {
    const { keys, items } = this;
    let i = items.length;
    keys.push(key);
    items.push(item);
    while (i > 0) {
      const up = (i - 1) >> 1;
      const upKey = keys[up] as number;
      if (upKey <= key) break;
      keys[i] = upKey;
      items[i] = items[up] as number;
      i = up;
    }
    keys[i] = key;
    items[i] = item;
  }

  /** Removes and returns the item with the smallest key; -1 when the heap is empty. */
  pop(): number {
    const { keys, items } = this;
    const top = items[0];
    const key = keys.pop();
    const item = items.pop();
    if (top === undefined || key === undefined || item === undefined) return -1;
    const n = items.length;
    if (n === 0) return top;
    let i = 0;
    for (let child = 1; child < n; child = 2 * i + 1) {
      if (child + 1 < n && (keys[child + 1] as number) < (keys[child] as number)) child++;
      const childKey = keys[child] as number;
      if (childKey >= key) break;
      keys[i] = childKey;
      items[i] = items[child] as number;
      i = child;
    }
    keys[i] = key;
    items[i] = item;
    return top;
  }
}
