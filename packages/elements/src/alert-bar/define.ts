/** Defines `<kim-alert-bar>`. */
import { KimAlertBar } from './alert-bar.ts';

export type { KimAlertBar } from './alert-bar.ts';

KimAlertBar.define('kim-alert-bar');
