// What XML 1.0 has no place for, lone halves of a pair among them.
const FORBIDDEN =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
// oxlint-disable-next-line no-control-regex
const NEEDS = /[&<>"\u0000-\u001F\uD800-\uDFFF\uFFFE\uFFFF]|_x/;

/** Words as a sheet writes them: XML, without what it cannot hold; "_x0041_" stays these letters, which a sheet would read as "A". */
export const xmlText = (text: string): string =>
  NEEDS.test(text)
    ? text
        .replaceAll(FORBIDDEN, '')
        .replaceAll(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign)
        .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    : text;
