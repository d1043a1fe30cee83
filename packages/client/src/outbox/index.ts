/** The outbox: what a person has sent and the API has not acknowledged yet. */
export type { Change, ChangeKind, Entry, EntryState, RefusedPhoto } from './entry.ts';
export { openOutbox } from './outbox.ts';
export { fetchTransport, type Answer, type PhotoToSend, type Prepared, type TextToSend, type Transport } from './transport.ts';
export type { Added, Clock, Outbox, OutboxOptions, Subscriber, Withdrawal } from './types.ts';
