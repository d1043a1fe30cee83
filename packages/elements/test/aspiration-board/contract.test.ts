/** The board holds what every widget holds. */
import { runWidgetContract } from '@kentongan/testing';

runWidgetContract({ tag: 'kim-aspiration-board', module: new URL('../../src/aspiration-board/define.ts', import.meta.url).href, reads: '/v1/aspirations' });
