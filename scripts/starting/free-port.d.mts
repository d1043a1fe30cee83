/** Types of free-port.mjs, for the tests that drive it. */
export function freePort(wanted: number): Promise<number>;
