/** Defines `<kim-news-feed>`. */
import { KimNewsFeed } from './news-feed.ts';

export type { KimNewsFeed } from './news-feed.ts';

KimNewsFeed.define('kim-news-feed');
