/** Defines every widget. */
import './site/define.ts';
import './news-feed/define.ts';
