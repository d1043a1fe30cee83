/** The first try of a widget's first request: taken from the embed script when that has asked already. Everything after it is patient-read's. */
import { namespace } from './namespace.ts';

/** GET `url` as JSON. Rejects with the `Response` that refused, or with whatever the network threw. */
export async function readFirst<T>(url: string, signal: AbortSignal): Promise<T> {
  const { early } = namespace();
  const started = early?.[url];
  if (started) delete early[url];
  const response = await (started ?? fetch(url, { signal, credentials: 'omit' }));
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- what it says is read only when somebody must be told
  if (!response.ok) throw response;
  return response.json() as Promise<T>;
}
