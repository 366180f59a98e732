/** What a scan tells; names come without their prefix, attributes as they are written. */
export interface XmlListener {
  open(name: string, attributes: string): void;
  close(name: string): void;
  text(text: string): void;
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
export const unescapeXml = (text: string): string =>
  text.includes('&')
    ? text.replaceAll(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (all, hex?: string, decimal?: string, name?: string) => {
        const code = hex ? Number.parseInt(hex, 16) : decimal ? Number(decimal) : null;
        if (code !== null) return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : '';
        return ENTITIES[name ?? ''] ?? all;
      })
    : text;

/** The value of an attribute in the text between a tag's name and its end; null where it has none. */
export const attributeOf = (attributes: string, name: string): string | null => {
  const match = new RegExp(`(?:^|\\s)(?:[\\w-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return match ? unescapeXml(match[1] ?? match[2] ?? '') : null;
};

const local = (name: string): string => name.slice(name.indexOf(':') + 1);
const isOpenQuote = (tag: string): boolean => (tag.split('"').length - 1) % 2 === 1;

/** A parser of the plain XML that spreadsheets hold, fed piece by piece: no DTD is read, and no entity but the five of XML. */
export const createXmlScanner = (listener: XmlListener) => {
  let rest = '';
  const take = (isLast: boolean): void => {
    let at = 0;
    for (;;) {
      const start = rest.indexOf('<', at);
      if (start < 0) break;
      if (start > at) listener.text(unescapeXml(rest.slice(at, start)));
      at = start;
      if (rest.startsWith('<![CDATA[', start)) {
        const end = rest.indexOf(']]>', start);
        if (end < 0) break;
        listener.text(rest.slice(start + 9, end));
        at = end + 3;
        continue;
      }
      const marker = rest.startsWith('<!--', start) ? '-->' : '>';
      let end = rest.indexOf(marker, start);
      while (end >= 0 && marker === '>' && isOpenQuote(rest.slice(start, end))) end = rest.indexOf('>', end + 1);
      if (end < 0) break;
      const tag = rest.slice(start + 1, end);
      at = end + marker.length;
      if (/^!doctype/i.test(tag)) throw new SyntaxError('a document type is not read');
      if (tag.startsWith('!') || tag.startsWith('?')) continue;
      if (tag.startsWith('/')) {
        listener.close(local(tag.slice(1).trim()));
        continue;
      }
      const isEmpty = tag.endsWith('/');
      const body = isEmpty ? tag.slice(0, -1) : tag;
      const space = body.search(/\s/);
      const name = local(space < 0 ? body : body.slice(0, space));
      listener.open(name, space < 0 ? '' : body.slice(space));
      if (isEmpty) listener.close(name);
    }
    rest = rest.slice(at);
    if (isLast && rest.trim() !== '') throw new SyntaxError('the document ends in the middle');
  };
  return {
    write: (piece: string): void => {
      rest += piece;
      take(false);
    },
    end: (): void => take(true),
  };
};
