/** Second tier: `window.kentongan`, what scripts of a host page may ask of the widgets. Opened only where a script tag brought them. */
import { VERSION } from './define.ts';
import { KimLoadEvent } from './events.ts';
import { namespace } from './namespace.ts';

/** Events of the widgets that a page can listen for. */
export type KimEventName = 'kim-load' | 'kim-error' | 'kim-navigate' | 'kim-submit' | 'kim-sent' | 'kim-queued';
/** Gets the event with its own fields; `event.target` is the widget. */
export type KimHandler = (event: Event & { readonly target: EventTarget | null }) => void;
/** What may be pushed before and after the widgets have come. */
export type KimCommand =
  | readonly ['on', KimEventName, KimHandler]
  | readonly ['refresh', (string | Element)?]
  | readonly ['ready', (api: Kentongan) => void]
  | ((api: Kentongan) => void);

/** `window.kentongan`, once a widget has come. */
export interface Kentongan {
  /** The version that answers, `0.1.0`. */
  readonly version: string;
  /** Resolves with this object once no widget on the page is loading any more: each shows its content, says that there is none, or that it cannot be read. */
  readonly ready: Promise<Kentongan>;
  /** Asks the API again, past the browser's cache, for every widget that `target` (an element or a CSS selector; the whole page when left out) is or holds. Gives their number. */
  refresh(target?: string | Element): number;
  /** Calls `handler` for each such event of any widget; of `kim-load` also, a moment later, for widgets that have loaded already. Gives what ends it. */
  on(event: KimEventName, handler: KimHandler): () => void;
  /** Runs commands, each by itself: one that fails is warned of (`command_failed`) and stops no other. */
  push(...commands: readonly KimCommand[]): number;
}

interface Widget extends HTMLElement {
  readonly data?: unknown;
  at(path: string): string;
  path(): string | null | undefined;
  reload(): void;
}

const EVENTS: readonly string[] = ['kim-load', 'kim-error', 'kim-navigate', 'kim-submit', 'kim-sent', 'kim-queued'];

/** Every widget in the light DOM; one that is not defined has no state yet. */
const widgets = (within: ParentNode = document): Widget[] => [...within.querySelectorAll<Widget>('[data-kim-state]')].filter(({ localName, reload }) => localName.startsWith('kim-') && typeof reload === 'function');

/** Resolves once the page is parsed, what it holds was drawn, and nothing is loading. */
async function settled(): Promise<void> {
  if (document.readyState === 'loading') await new Promise((parsed) => { document.addEventListener('DOMContentLoaded', parsed, { once: true }); });
  await new Promise((drawn) => { setTimeout(drawn); });
  await new Promise<void>((done) => {
    const watcher = new MutationObserver(() => look());
    const look = (): void => {
      if (document.querySelector('[data-kim-state=loading]')) return;
      watcher.disconnect();
      done();
    };
    watcher.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-kim-state'] });
    look();
  });
}

/** The event a widget has sent before anybody listened, as it was. */
function sentEarlier(widget: Widget): Event {
  const event = new KimLoadEvent(widget.data);
  Object.defineProperty(event, 'target', { value: widget });
  return event;
}

const refused = (error: unknown): void => console.warn(`kentongan: command_failed ${String(error)}`);

function makeApi(): Kentongan {
  const api: Kentongan = {
    version: VERSION,
    ready: settled().then(() => api),
    refresh(target = document.documentElement) {
      const roots = typeof target === 'string' ? [...document.querySelectorAll(target)] : [target];
      const all = new Set(roots.flatMap((root) => [...widgets(root.parentNode ?? root).filter((widget) => root.contains(widget))]));
      for (const widget of all) {
        const path = widget.path();
        if (path) {
          const url = widget.at(path);
          const reply = fetch(url, { credentials: 'omit', cache: 'no-cache' });
          reply.catch(() => {});
          (namespace().early ??= {})[url] = reply;
        }
        widget.reload();
      }
      return all.size;
    },
    on(name, handler) {
      if (!EVENTS.includes(name)) throw new TypeError(`There is no such event. Wanted: ${EVENTS.join(', ')}.`);
      if (typeof handler !== 'function') throw new TypeError('The handler is no function. Wanted: on(event, handler).');
      let on = true;
      const call = (event: Event): void => { if (on) handler(event); };
      document.addEventListener(name, call);
      const loaded = name === 'kim-load' ? widgets().filter(({ data, dataset }) => data && /ready|empty/.test(dataset['kimState']!)).map(sentEarlier) : [];
      for (const event of loaded) setTimeout(call, 0, event);
      return () => {
        on = false;
        document.removeEventListener(name, call);
      };
    },
    push(...commands) {
      for (const command of commands) {
        try {
          if (typeof command === 'function') command(api);
          else if (command[0] === 'ready') api.ready.then(command[1]).catch(refused);
          else if (command[0] === 'on') api.on(command[1], command[2]);
          else if (command[0] === 'refresh') api.refresh(command[1]);
          else throw new TypeError('There is no such command. Wanted: on, refresh, ready, or a function.');
        } catch (error) {
          refused(error);
        }
      }
      return commands.length;
    },
  };
  return api;
}

/** Puts the object in the place of the queue, and runs what waits there. Another thing of that name is left alone, with one warning. Once a page, whatever copies and versions it has. */
export function openPageApi(): void {
  const shared = namespace();
  if (shared.pageApi) return;
  shared.pageApi = true;
  const world = globalThis as unknown as { kentongan?: unknown };
  try {
    const there = world.kentongan;
    const queue = Array.isArray(there) ? there as KimCommand[] : undefined;
    if (there !== undefined && !queue) throw new TypeError('something else has the name');
    const api = makeApi();
    if (queue) {
      api.push(...queue);
      // Whoever kept hold of the queue is still heard.
      if (!Object.isFrozen(queue)) queue.push = api.push;
      world.kentongan = api;
    } else Object.defineProperty(world, 'kentongan', { value: api, configurable: true, writable: true });
  } catch (error) {
    console.warn(`kentongan: global_taken window.kentongan is left as it is (${(error as Error).message}). The widgets work; listen for their events on document.`);
  }
}
