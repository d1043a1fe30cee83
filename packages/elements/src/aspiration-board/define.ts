/** Defines `<kim-aspiration-board>`. */
import { KimAspirationBoard } from './aspiration-board.ts';

export type { KimAspirationBoard } from './aspiration-board.ts';

KimAspirationBoard.define('kim-aspiration-board');
