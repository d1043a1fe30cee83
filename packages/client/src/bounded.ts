/** Work that may take only so long. */

/** Gives up after `ms` (milliseconds) or when `outer` aborts, even on work that does not listen to the signal it gets; then rejects. */
export async function bounded<T>(ms: number, outer: AbortSignal, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const limit = new AbortController();
  const stop = (): void => limit.abort();
  const timer = setTimeout(stop, ms);
  outer.addEventListener('abort', stop);
  const over = new Promise<never>((_, reject) => limit.signal.addEventListener('abort', () => reject(new Error('Given up.'))));
  if (outer.aborted) stop();
  try {
    return await Promise.race([over, work(limit.signal)]);
  } finally {
    clearTimeout(timer);
    outer.removeEventListener('abort', stop);
  }
}
