/** Defines `<kim-program-list>`. */
import { KimProgramList } from './program-list.ts';

export type { KimProgramList } from './program-list.ts';

KimProgramList.define('kim-program-list');
