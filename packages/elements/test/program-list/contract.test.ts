/** The program list holds what every widget holds. */
import { runWidgetContract } from '@kentongan/testing';

runWidgetContract({ tag: 'kim-program-list', module: new URL('../../src/program-list/define.ts', import.meta.url).href, reads: '/v1/programs' });
