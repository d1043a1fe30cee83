/** Everything in one file, for pages that guard it by `integrity` or a hash, and for old CMSs. */
import 'kentongan:like';
import '@kentongan/elements/define';
import { openPageApi } from '@kentongan/elements/page-api';
import { readLanguages } from './languages.ts';
import { readScript, watch } from './page.ts';
import { CHUNKS } from './widgets.ts';

readScript(import.meta.url);
readLanguages();
// In a task of its own: with all that was just defined, a slow phone would stand still.
setTimeout(() => {
  watch(Object.keys(CHUNKS), () => {});
  openPageApi();
});
