const BETWEEN = '; ';

/** The sources of one record in words, each named once. */
export const joinSources = (sources: readonly string[]): string =>
  [...new Set(sources.flatMap((source) => source.split(BETWEEN)))].join(BETWEEN);
