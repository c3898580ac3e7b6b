/** "a", "a and b", "a, b and c" with the language's own word for "and". */
export const joinNames = (names: readonly string[], and: string): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1)}`;
