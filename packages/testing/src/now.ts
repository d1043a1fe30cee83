/** Everything is dated around this moment, 2026-11-24 10.00 WIB. */
export const FIXTURE_NOW = Date.parse('2026-11-24T10:00:00+07:00');
