import { describe, expect, it } from 'vitest';
import { fieldsOf } from './fields';
import { html } from './html';
import { rulesHtml } from './rules';

describe('docs page', () => {
  it('escapes every value and keeps markup', () => {
    const evil = '<img src=x onerror="a">&\'';
    expect(html`<p title="${evil}">${html`<b>${1}</b>`}${[html`<i>x</i>`]}</p>`.text).toBe(
      '<p title="&lt;img src=x onerror=&quot;a&quot;&gt;&amp;&#39;"><b>1</b><i>x</i></p>',
    );
  });

  it('reads headings, rules and paragraphs', () => {
    const text = rulesHtml('# T\n\nLời <dẫn>\n## Feeds\n- **[FD1]** `a`\n')
      .map((block) => block.text)
      .join('')
      .replaceAll(/\s*\n\s*/g, '');
    expect(text).toBe('<p>Lời &lt;dẫn&gt;</p><h3>Feeds</h3><ul><li id="FD1"><strong>[FD1]</strong> <code>a</code></li></ul>');
  });

  it('names every field by its path, through lists and choices', () => {
    const schema = {
      type: 'object',
      required: ['rows'],
      properties: {
        rows: {
          type: 'array',
          items: {
            oneOf: [
              { type: 'object', required: ['kind'], properties: { kind: { const: 'a' }, n: { type: 'integer' } } },
              { type: 'object', required: ['kind'], properties: { kind: { const: 'b' } } },
            ],
          },
        },
        note: { type: ['string', 'null'] },
        at: { anyOf: [{ type: 'string', format: 'date-time' }, { type: 'null' }] },
      },
    };
    expect(fieldsOf(schema)).toEqual([
      { path: 'rows', type: 'object[]', required: true },
      { path: 'rows[].kind', type: '"a" | "b"', required: true },
      { path: 'rows[].n', type: 'integer', required: false },
      { path: 'note', type: 'string | null', required: false },
      { path: 'at', type: 'string (date-time) | null', required: false },
    ]);
  });
});
