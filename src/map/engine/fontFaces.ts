import latin from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-600-normal.woff2?url';
import vietnamese from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-600-normal.woff2?url';

/** The name by which the style asks for the labels' font. */
export const LABEL_FONT = 'label';

const absolute = (path: string): string => new URL(path, location.href).href;

/** The page's own font files, so that labels need no glyph server; ranges as the font's publisher splits them. */
export const fontFaces = () => ({
  [LABEL_FONT]: [
    {
      url: absolute(vietnamese),
      'unicode-range': [
        'U+0102-0103',
        'U+0110-0111',
        'U+0128-0129',
        'U+0168-0169',
        'U+01A0-01A1',
        'U+01AF-01B0',
        'U+0300-0301',
        'U+0303-0304',
        'U+0308-0309',
        'U+0323',
        'U+0329',
        'U+1EA0-1EF9',
        'U+20AB',
      ],
    },
    { url: absolute(latin) },
  ],
});
