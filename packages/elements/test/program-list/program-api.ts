/** Answers the program requests of a test page at the network's edge: the real reading code runs, only the wire is short. */
import type { Program } from '@kentongan/contract/schemas';

export interface ProgramApi {
  /** Path and query of every request, in order. */
  readonly requests: string[];
  /** Programs that exist but are not in the list. */
  readonly others: Program[];
  /** Keeps answers back until `release()`. */
  hold(): void;
  release(): void;
  restore(): void;
}

/** Programs at `http://api.test`, filtered by status and paged like the API; `failure` is an HTTP status that every request gets instead. */
export function programApi(programs: readonly Program[], failure?: number): ProgramApi {
  const real = globalThis.fetch;
  const requests: string[] = [];
  const others: Program[] = [];
  let gate: Promise<void> = Promise.resolve();
  let open = (): void => {};
  const json = (body: unknown, status = 200): Response => new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });

  globalThis.fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : String(input));
    if (url.origin !== 'http://api.test') return real(input, init);
    requests.push(url.pathname + url.search);
    await gate;
    init?.signal?.throwIfAborted();
    if (failure) return json({}, failure);
    const one = /^\/v1\/programs\/(.+)$/.exec(url.pathname)?.[1];
    if (one) {
      const found = [...programs, ...others].find(({ id }) => id === one);
      return found ? json(found) : json({ code: 'not_found' }, 404);
    }
    const query = url.searchParams;
    const statuses = query.get('status')?.split(',');
    const all = programs.filter(({ status }) => !statuses || statuses.includes(status));
    const start = Number(query.get('cursor') ?? 0);
    const end = start + Number(query.get('limit'));
    return json({ items: all.slice(start, end), nextCursor: end < all.length ? String(end) : null });
  };

  return {
    requests, others,
    hold() { gate = new Promise((resolve) => { open = resolve; }); },
    release() { open(); },
    restore() { globalThis.fetch = real; },
  };
}
