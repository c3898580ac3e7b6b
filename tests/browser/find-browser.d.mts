import type { LaunchOptions } from '@playwright/test';

export function launchOptions(options?: {
  readonly log?: (text: string) => void;
}): Promise<LaunchOptions & { readonly args: readonly string[] }>;
