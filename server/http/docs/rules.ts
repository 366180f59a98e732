import { html, type Markup } from './html';

/** `**strong**` and `code` of one line of the rules. */
const inline = (text: string): Markup[] =>
  text.split(/(\*\*[^*]+\*\*|`[^`]+`)/).map((part) => {
    if (part.startsWith('**')) return html`<strong>${part.slice(2, -2)}</strong>`;
    return part.startsWith('`') ? html`<code>${part.slice(1, -1)}</code>` : html`${part}`;
  });

/** The rules of contract/SPEC.md as HTML: its headings, its lists and its paragraphs, which is all the Markdown it uses. */
export const rulesHtml = (markdown: string): Markup[] => {
  const blocks: Markup[] = [];
  let items: Markup[] = [];
  const flush = () => {
    if (items.length > 0)
      blocks.push(
        html`<ul>
          ${items}
        </ul>`,
      );
    items = [];
  };
  for (const line of markdown.split('\n')) {
    if (line.startsWith('- ')) {
      const id = /\[([A-Z]{2}\d+)\]/.exec(line)?.[1] ?? '';
      items.push(html`<li id="${id}">${inline(line.slice(2))}</li>`);
      continue;
    }
    flush();
    if (line.startsWith('## ')) blocks.push(html`<h3>${line.slice(3)}</h3>`);
    else if (line.trim() !== '' && !line.startsWith('# ')) blocks.push(html`<p>${inline(line)}</p>`);
  }
  flush();
  return blocks;
};
