const round = (_: string, value: unknown): unknown => (typeof value === 'number' ? Number(value.toFixed(4)) : value);

/** A derived file as text of fixed bytes: numbers to four decimals, one member a line. */
export const derivedText = (file: object): string => `${JSON.stringify(file, round, 1)}\n`;
