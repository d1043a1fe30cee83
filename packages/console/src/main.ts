/** Starts the console in the page that the server gave. */
import { Console } from './state/console.ts';
import './views/console.ts';

const frame = document.createElement('kim-console');
frame.app = new Console(location.origin);
document.body.replaceChildren(frame);
