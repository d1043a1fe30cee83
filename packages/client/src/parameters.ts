/** What is given of a query, as the API reads it; lists are joined by commas. */
export function parameters(query: object): URLSearchParams {
  const given = new URLSearchParams();
  for (const [name, value] of Object.entries(query) as [string, string | number | readonly string[] | undefined][]) {
    if (value === undefined || value === '') continue;
    given.set(name, Array.isArray(value) ? value.join(',') : String(value));
  }
  return given;
}
