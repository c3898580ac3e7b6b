export function walk(): Promise<{ readonly taken: readonly number[]; readonly claims: readonly string[] }>;
