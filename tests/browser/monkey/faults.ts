/** What a long day does to a page: a full disk, a clock that jumps, a graphics card that lets go, a worker that dies. Runs inside the page. */
export type Fault = 'storage is full' | 'storage works' | 'clock jumps' | 'graphics are lost' | 'a worker dies';

declare global {
  interface Window {
    jagaFault?: (fault: Fault) => string;
  }
}

/** Serialised as a whole; put in before the page's own scripts. */
export function installFaults(): void {
  let full = false;
  const refuse = () => {
    throw new DOMException('planted: the quota has been exceeded', 'QuotaExceededError');
  };
  const setItem = Storage.prototype.setItem;
  Storage.prototype.setItem = function (this: Storage, name: string, value: string) {
    if (full) refuse();
    setItem.call(this, name, value);
  };
  const put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args: Parameters<IDBObjectStore['put']>) {
    if (full) refuse();
    return put.apply(this, args);
  };

  let ahead = 0;
  const now = Date.now;
  Date.now = () => now() + ahead;

  const workers = new Set<WeakRef<Worker>>();
  const Own = window.Worker;
  window.Worker = class extends Own {
    constructor(...args: ConstructorParameters<typeof Own>) {
      super(...args);
      // The map's own worker is MapLibre's, which says on the console that it is gone and cannot be told not to.
      if (!String(args[0]).includes('maplibre')) workers.add(new WeakRef(this));
    }
  };

  window.jagaFault = (fault) => {
    if (fault === 'storage is full' || fault === 'storage works') {
      full = fault === 'storage is full';
      return fault;
    }
    if (fault === 'clock jumps') {
      ahead = ahead === 0 ? -36e5 * 30 : 0;
      return `${fault} by ${ahead / 36e5} h`;
    }
    if (fault === 'graphics are lost') {
      const canvas = document.querySelector<HTMLCanvasElement>('canvas.maplibregl-canvas');
      const held = canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context');
      if (!held) return 'no graphics to lose';
      held.loseContext();
      setTimeout(() => held.restoreContext(), 400);
      return fault;
    }
    const living = [...workers].map((ref) => ref.deref()).filter((worker) => worker !== undefined);
    const victim = living.at(-1);
    if (!victim) return 'no worker to lose';
    victim.dispatchEvent(new ErrorEvent('error', { message: 'planted', cancelable: true }));
    victim.terminate();
    return fault;
  };
}
