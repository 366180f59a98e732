import * as z from 'zod/mini';
import { REPLAYED_HEADER } from '../../../contract/command';
import type { OpenApiDocument } from '../../../contract/openapi/document';
import type { AnyCommand, AnyFeed } from '../../../contract/openapi/paths';
import { fieldsOf, fieldsTable } from './fields';
import { html, type Markup } from './html';
import { rulesHtml } from './rules';

interface DocsInput {
  feeds: readonly AnyFeed[];
  commands: readonly AnyCommand[];
  document: OpenApiDocument;
  rules: string;
}

const EXAMPLE_KEY = '5f1c7c1e-3a52-4d0f-9d59-0d5b1c6e2a10';
const curl = (lines: readonly string[]): Markup => html`<pre tabindex="0"><code>${lines.join(' \\\n  ')}</code></pre>`;

const feedSection = ({ id, summary, scope, channels, params }: AnyFeed, document: OpenApiDocument): Markup => {
  const asked = fieldsOf(z.toJSONSchema(params, { io: 'input' }));
  const query = asked.map(({ path }) => `${path}=…`).join('&');
  return html`<article id="feed-${id}">
    <h3><code>GET /api/feeds/${id}</code></h3>
    <p>${summary}.</p>
    <dl>
      <div>
        <dt>Quyền</dt>
        <dd><code>${scope}</code></dd>
      </div>
      <div>
        <dt>Kênh</dt>
        <dd>${channels.map(({ topic, class: kind }) => html`<code>${topic}</code> (${kind}) `)}</dd>
      </div>
      <div>
        <dt>Tham số</dt>
        <dd>${asked.map(({ path, required }) => html`<code>${path}</code>${required ? ' (bắt buộc)' : ''}, `)}<code>asOf</code></dd>
      </div>
    </dl>
    ${curl(['curl -s', `"http://127.0.0.1:8787/api/feeds/${id}${query === '' ? '' : `?${query}`}"`])}
    ${fieldsTable('Nội dung trả về', fieldsOf(document.components.schemas[`feed.${id}`]))}
  </article>`;
};

const commandSection = ({ id, summary, scope, expects }: AnyCommand, document: OpenApiDocument): Markup => {
  const table = (caption: string, part: string) => fieldsTable(caption, fieldsOf(document.components.schemas[`command.${id}.${part}`]));
  const body = `{"id":"${EXAMPLE_KEY}","command":"${id}","expected":${expects === 'required' ? '0' : 'null'},"payload":{…}}`;
  return html`<article id="command-${id}">
    <h3><code>POST /api/commands/${id}</code></h3>
    <p>${summary}.</p>
    <dl>
      <div>
        <dt>Quyền</dt>
        <dd><code>${scope}</code></dd>
      </div>
      <div>
        <dt>Phiên bản đã xem (<code>expected</code>)</dt>
        <dd>${expects === 'required' ? 'bắt buộc' : 'không bắt buộc'}</dd>
      </div>
    </dl>
    ${curl(['curl -s', "-H 'Content-Type: application/json'", `-d '${body}'`, `"http://127.0.0.1:8787/api/commands/${id}"`])}
    ${table('Yêu cầu', 'request')} ${table('Trả lời', 'answer')} ${table('Khi trạng thái đã thay đổi (409)', 'conflict')}
  </article>`;
};

/** The readable page of the wire: whole, escaped, without a script. */
export const docsPage = ({ feeds, commands, document, rules }: DocsInput): string =>
  `<!doctype html>${
    html`<html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Giao diện lập trình · ${document.info.title}</title>
        <link rel="stylesheet" href="/api/docs/style.css" />
      </head>
      <body>
        <header>
          <h1>Giao diện lập trình · ${document.info.title}</h1>
          <p>
            Trang này sinh từ sổ đăng ký nguồn số liệu và lệnh của chính máy chủ. Bản cho máy đọc:
            <a href="/api/openapi.json">OpenAPI 3.1</a>.
          </p>
          <nav aria-label="Mục lục">
            <a href="#feeds">Nguồn số liệu</a> <a href="#commands">Lệnh</a> <a href="#live">Sự kiện</a> <a href="#problems">Lỗi</a>
            <a href="#rules">Quy ước</a>
          </nav>
        </header>
        <main>
          <section aria-labelledby="feeds">
            <h2 id="feeds">Nguồn số liệu</h2>
            ${feeds.map((feed) => feedSection(feed, document))}
          </section>
          <section aria-labelledby="commands">
            <h2 id="commands">Lệnh</h2>
            <p>
              Mỗi lệnh mang một mã chống lặp <code>id</code> (UUID). Gửi lại cùng mã thì nhận lại đúng câu trả lời cũ, kèm
              <code>${REPLAYED_HEADER}: true</code>; lệnh không bị thực hiện lần hai.
            </p>
            ${commands.map((command) => commandSection(command, document))}
          </section>
          <section aria-labelledby="live">
            <h2 id="live">Sự kiện</h2>
            <p>
              Socket.IO tại <code>/socket.io</code>. Gửi <code>subscribe</code> {kênh, epoch, since}; nhận <code>push</code> và
              <code>heartbeat</code>.
            </p>
            ${(['subscribe.request', 'subscribe.reply', 'push', 'heartbeat'] as const).map((name) => fieldsTable(name, fieldsOf(document.components.schemas[name])))}
          </section>
          <section aria-labelledby="problems">
            <h2 id="problems">Lỗi</h2>
            <p>Mọi lỗi theo RFC 9457 (<code>application/problem+json</code>).</p>
            <div class="scroll" tabindex="0" role="region" aria-label="Các loại lỗi">
              <table>
                <thead>
                  <tr>
                    <th scope="col">Mã</th>
                    <th scope="col">Loại</th>
                    <th scope="col">Ý nghĩa</th>
                  </tr>
                </thead>
                <tbody>
                  ${document['x-problems'].map(
                    ({ type, status, title }) =>
                      html`<tr>
                        <td>${status}</td>
                        <td><code>${type}</code></td>
                        <td>${title}</td>
                      </tr>`,
                  )}
                </tbody>
              </table>
            </div>
          </section>
          <section aria-labelledby="rules">
            <h2 id="rules">Quy ước trên đường truyền</h2>
            ${rulesHtml(rules)}
          </section>
        </main>
      </body>
    </html>`.text
  }`;
