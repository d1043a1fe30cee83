/** The parts that a command line names: all of them without a name, none of them and a sentence on the console with a wrong one. */
export function chooseParts(parts, names) {
  const unknown = names.filter((name) => !parts.some((part) => part.name === name));
  if (unknown.length > 0) {
    console.error(`There is no part ${unknown.join(', ')}. There are: ${parts.map((part) => part.name).join(', ')}.`);
    return undefined;
  }
  return names.length > 0 ? parts.filter((part) => names.includes(part.name)) : parts;
}
