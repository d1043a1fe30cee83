/** Defines `<kim-site>`. */
import { KimSite } from './site.ts';

KimSite.define('kim-site');
