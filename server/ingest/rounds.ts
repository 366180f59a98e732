import type { StationFile } from './stationFile';

/**
 * Files in the order they came, each once (by the hash of its station and bytes), cut wherever one contradicts an earlier one on the
 * same measurement: a revision holds one word on a measurement, and a correction must come after what it corrects, [IN2].
 */
export const toRounds = (files: readonly StationFile[]): StationFile[][] => {
  const seen = new Set<string>();
  const rounds: StationFile[][] = [];
  let words = new Map<string, string>();
  for (const file of files) {
    if (seen.has(file.sha256)) continue;
    seen.add(file.sha256);
    const said = file.rows.map(({ parameter, observedAt, value, status, unit }) => ({
      measurement: `${file.station}\n${parameter}\n${Date.parse(observedAt)}`,
      word: `${value}\n${status}\n${unit}`,
    }));
    const round = rounds.at(-1);
    if (!round || said.some(({ measurement, word }) => (words.get(measurement) ?? word) !== word)) {
      rounds.push([file]);
      words = new Map();
    } else round.push(file);
    for (const { measurement, word } of said) words.set(measurement, word);
  }
  return rounds;
};
