/** The width of a text in px. */
export type MeasureText = (text: string) => number;

/** Lines of whole words, none wider than `width` px; a word that is wider stands alone and is broken by letters. */
export const wrapText = (text: string, width: number, measure: MeasureText): string[] => {
  const lines: string[] = [];
  let line = '';
  const push = (word: string): void => {
    if (measure(word) <= width) {
      line = word;
      return;
    }
    let part = '';
    for (const letter of word) {
      if (part !== '' && measure(part + letter) > width) {
        lines.push(part);
        part = '';
      }
      part += letter;
    }
    line = part;
  };
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (measure(longer) <= width) line = longer;
    else {
      if (line !== '') lines.push(line);
      push(word);
    }
  }
  return line === '' ? lines : [...lines, line];
};

let pen: CanvasRenderingContext2D | null | undefined;

/** Measures as the page's font draws, `size` px high; without a canvas wide enough for it. */
export const measureAt = (size: number, weight: number): MeasureText => {
  pen ??= typeof document === 'undefined' ? null : document.createElement('canvas').getContext('2d');
  return (text) => {
    if (!pen) return text.length * size * 0.62;
    pen.font = `${weight} ${size}px 'Be Vietnam Pro', sans-serif`;
    return pen.measureText(text).width;
  };
};
