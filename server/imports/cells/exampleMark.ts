/** What the first cell of an example row of a template begins with: a row that still has it is refused, whatever else it says. */
export const EXAMPLE_MARK = 'VÍ DỤ';

/** An example row as the template gives it: `VÍ DỤ: cds-2025`. */
export const markExample = ([first = '', ...rest]: readonly string[]): string[] => [
  first === '' ? EXAMPLE_MARK : `${EXAMPLE_MARK}: ${first}`,
  ...rest,
];

/** Whether a cell begins with the mark as a template writes it: capitals, and then the end or a colon. */
export const isExampleCell = (text: string): boolean => /^VÍ DỤ\s*(:|$)/u.test(text.trim().normalize('NFC'));
