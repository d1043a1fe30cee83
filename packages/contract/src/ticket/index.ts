/** The life of a ticket: what it is, who may do what to it, and what follows. Pure data and functions, no schema. */
export * from './actions.ts';
export * from './actor.ts';
export { mustBypassVillage } from './authority.ts';
export { BOUNCES, REOPENING, VILLAGE_CATEGORIES, type TicketContext } from './context.ts';
export * from './effects.ts';
export { reopenableUntil } from './guards.ts';
export { openTicket, takesConflictOfInterest, type NewTicket } from './open.ts';
export type * from './office.ts';
export * from './progress.ts';
export { recountClocks } from './recount.ts';
export * from './rules.ts';
export type * from './ticket.ts';
export { actionsFor, transition, type Transitioned } from './transition.ts';
export { STATES_TO_MOVE, waitsFor } from './waiting.ts';
