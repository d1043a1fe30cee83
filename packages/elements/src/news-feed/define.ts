/** Defines `<kim-news-feed>`. */
import { KimNewsFeed } from './news-feed.ts';

KimNewsFeed.define('kim-news-feed');
