import latin400 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-400-normal.woff2?url';
import latin700 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-700-normal.woff2?url';
import vietnamese400 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-400-normal.woff2?url';
import vietnamese700 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-700-normal.woff2?url';
import { toDataUrl } from './toDataUrl';

/** Of the vietnamese files; the latin ones have the rest. */
const VIETNAMESE =
  'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB';

const face = (weight: string, data: string, range: string): string =>
  `@font-face{font-family:'Be Vietnam Pro';font-weight:${weight};src:url(${data}) format('woff2');${range === '' ? '' : `unicode-range:${range};`}}`;

let loaded: Promise<string> | undefined;

const load = async (): Promise<string> => {
  const read = async (path: string): Promise<string> => {
    const response = await fetch(path);
    if (!response.ok) throw new Error(`font ${path}: ${response.status}`);
    return toDataUrl(await response.blob());
  };
  const [l400, l700, v400, v700] = await Promise.all([latin400, latin700, vietnamese400, vietnamese700].map(read));
  return [
    face('100 500', l400 ?? '', ''),
    face('600 900', l700 ?? '', ''),
    face('100 500', v400 ?? '', VIETNAMESE),
    face('600 900', v700 ?? '', VIETNAMESE),
  ].join('');
};

/** The page's font as style of a drawing: a picture has no page to take it from. @throws Error when the files do not come. */
export const fontStyle = (): Promise<string> => {
  loaded ??= load().catch((error: unknown) => {
    loaded = undefined;
    throw error;
  });
  return loaded;
};
