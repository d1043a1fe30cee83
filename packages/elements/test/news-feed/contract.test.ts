/** The news feed holds what every widget holds. */
import { runWidgetContract } from '@kentongan/testing';

runWidgetContract({ tag: 'kim-news-feed', module: new URL('../../src/news-feed/define.ts', import.meta.url).href, reads: '/v1/news' });
