/** Who can hold a ticket: an office of this install, or one that it can only name. */
import type { OfficeLevel } from './actor.ts';

/** The office that holds a ticket: a village, a regency or city, or a province of this install. */
export interface Office {
  level: OfficeLevel;
  region: string;
}

/** An office outside the system, as the citizen is shown it. */
export interface OutsideOffice {
  name: string;
  address: string;
  /** How to reach it: a telephone number, an address on the web, opening hours. */
  channel: string;
}
