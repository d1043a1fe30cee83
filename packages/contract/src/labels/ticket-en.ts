/** English words for where a ticket stands. Part of the entry `/labels/en`. */
import type { Labels } from './labels.ts';

export const ticketState: Labels['ticketState'] = {
  received: 'Received', needs_detail: 'Needs detail', verified: 'Verified', rejected: 'Cannot be processed', merged: 'Merged', out_of_scope: 'Another office’s task',
  forwarded: 'Forwarded', in_progress: 'Being acted on', answered: 'Answered', closed: 'Done', reopened: 'Reopened', withdrawn: 'Withdrawn', archived: 'Archived',
};

export const step: Labels['step'] = { received: 'Received', checked: 'Checked', acted_on: 'Acted on', done: 'Done' };
