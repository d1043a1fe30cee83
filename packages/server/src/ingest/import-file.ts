/** `kentongan import URL|FILE…`: feeds read once, from the network or the disk. */
import { readFile, stat } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { OutboundError, type GuardedFetch } from '../outbound/guarded-fetch.ts';
import { IngestError, readSourceFeed, type Feed, type SourceItem } from './index.ts';
import { MAX_FEED_BYTES } from './limits.ts';
import { storeItems, type Outcome, type StoreItemsDeps, type Target } from './store-items.ts';

/** Reads one feed. Rejects with an `IngestError` or `OutboundError` of one line. `baseUrl` is what relative addresses in a file hang on. */
export async function readInput(input: string, { fetch, baseUrl }: { fetch: GuardedFetch; baseUrl?: string | undefined }): Promise<Feed<SourceItem>> {
  if (/^https?:\/\//i.test(input)) {
    const reply = await fetch(input, { maxBytes: MAX_FEED_BYTES });
    if (reply.status !== 200) throw new OutboundError('unreachable', `Got status ${reply.status} instead of a feed. Check the address.`);
    return readSourceFeed(reply.bytes, { url: reply.finalUrl, contentType: reply.headers['content-type'] });
  }
  const found = await stat(input).catch(() => null);
  if (!found?.isFile()) throw new IngestError('feed_is_other', 'There is no such file. Give a URL that starts with http:// or https://, or the path of a file.');
  if (found.size > MAX_FEED_BYTES) throw new IngestError('feed_too_large', `Got a file of ${found.size} bytes; a feed may have at most ${MAX_FEED_BYTES}.`);
  return readSourceFeed(await readFile(input), { url: baseUrl ?? pathToFileURL(input).href });
}

export interface ImportOutput {
  /** One line without its end. */
  print: (line: string) => void;
  /** One line that says why an input was left out. */
  complain: (line: string) => void;
}

/** Prints each item as one line of JSON `{id,title,url,summary,html,image,publishedAt}` and stores nothing. Resolves with the exit status: 0, or 2 when an input was no readable feed. */
export async function dryRun(inputs: readonly string[], options: { fetch: GuardedFetch; baseUrl?: string | undefined }, { print, complain }: ImportOutput): Promise<0 | 2> {
  return each(inputs, complain, async (input) => {
    for (const { id, title, url, summary, html, image, publishedAt } of (await readInput(input, options)).items) print(JSON.stringify({ id, title, url, summary, html, image, publishedAt }));
  });
}

/** Stores the items of each input under `target`; the exit status is as for `dryRun`. */
export async function importInputs(inputs: readonly string[], target: Target, deps: StoreItemsDeps & { fetch: GuardedFetch; baseUrl?: string | undefined }, { print, complain }: ImportOutput): Promise<0 | 2> {
  return each(inputs, complain, async (input) => {
    const outcome: Outcome = await storeItems((await readInput(input, deps)).items, target, deps);
    print(`${input}: ${outcome.added} added, ${outcome.updated} updated, ${outcome.unchanged} unchanged`);
  });
}

async function each(inputs: readonly string[], complain: (line: string) => void, work: (input: string) => Promise<void>): Promise<0 | 2> {
  let status: 0 | 2 = 0;
  for (const input of inputs) {
    try {
      await work(input);
    } catch (error) {
      if (!(error instanceof IngestError || error instanceof OutboundError)) throw error;
      complain(`${input}: ${error.message} [${error.code}]`);
      status = 2;
    }
  }
  return status;
}
