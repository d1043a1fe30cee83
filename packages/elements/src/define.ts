/** Defines every widget. */
import './site/define.ts';
import './news-feed/define.ts';
import './program-list/define.ts';
import './aspiration-form/define.ts';
import './aspiration-board/define.ts';
import './aspiration-tracker/define.ts';
import './alert-bar/define.ts';
