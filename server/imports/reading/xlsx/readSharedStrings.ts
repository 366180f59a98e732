import type { WorkbookZip } from './workbookZip';

/** The words that cells point at; of rich text its runs together, without reading aids (rPh). */
export const readSharedStrings = async (zip: WorkbookZip, path: string | null): Promise<string[]> => {
  const strings: string[] = [];
  if (path === null) return strings;
  let words = '';
  let isText = false;
  let aid = 0;
  await zip.scan(path, {
    open: (name) => {
      if (name === 'si') words = '';
      if (name === 'rPh') aid += 1;
      isText = name === 't' && aid === 0;
    },
    close: (name) => {
      if (name === 'si') strings.push(words);
      if (name === 'rPh') aid -= 1;
      isText = false;
    },
    text: (text) => {
      if (isText) words += text;
    },
  });
  return strings;
};
