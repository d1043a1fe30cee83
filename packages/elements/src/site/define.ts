/** Defines `<kim-site>`. */
import { KimSite } from './site.ts';

export type { KimSite } from './site.ts';

KimSite.define('kim-site');
