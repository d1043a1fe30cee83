/** Epoch milliseconds as the contract writes instants. */
export const instant = (at: number): string => new Date(at).toISOString();
