/** An address from the data that a reader may follow: http or https and nothing else; undefined leaves a link without a way. */
export const webAddress = (text: unknown): string | undefined =>
  typeof text === 'string' && /^https?:\/\/\S+$/i.test(text) && URL.canParse(text) ? text : undefined;
