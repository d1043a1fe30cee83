/** Other names for the folder of a version, for files that did not arrive the first time: an engine remembers a failed module by its address, and all that imports it fails as well. */

/** `~…`: the same files, with a core of their own. `+…`: the same files, with the core of the folder above. The digits are a time, so that no name is used twice. */
const AGAIN = /\/[~+]\d{1,15}(?=\/)/g;
/** The core as files in `+…` import it. */
const SHARED_CORE = /\/\+\d{1,15}\/(core-\w+\.js)$/;

/** The path of the file itself. */
export const withoutAgain = (path: string): string => path.replace(AGAIN, '');

/** A module that is the core of the folder above, so that a page has one; undefined for every other path. */
export function sharedCore(path: string): string | undefined {
  const [, core] = SHARED_CORE.exec(path) ?? [];
  return core && `export*from"../${core}"`;
}
