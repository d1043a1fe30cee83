/** What the embed script and the widgets share: one symbol on the global object, so no name of the host page is touched. */

export interface Namespace {
  /** Settings of the script tag that loaded us, and where its file came from. */
  script?: Partial<Record<SettingName, string>>;
  /** First requests started before the widgets arrived, by URL. Taken once. */
  early?: Record<string, Promise<Response> | undefined>;
  /** The page has been told that it loads two versions. */
  warned?: boolean;
  /** `window.kentongan` is open, or will never be. */
  pageApi?: boolean;
}

/** Settings that all widgets share; each is taken from the nearest place that has it. */
export type SettingName = 'api' | 'site' | 'region' | 'lang' | 'theme';

const KEY = Symbol.for('kentongan');

export function namespace(): Namespace {
  const world = globalThis as unknown as Record<symbol, Namespace | undefined>;
  return (world[KEY] ??= {});
}
