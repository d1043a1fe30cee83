/** Epoch milliseconds as the contract writes instants. */
export const instant = (at: number): string => new Date(at).toISOString();

export const instantOrNull = (at: number | null): string | null => (at === null ? null : instant(at));
