import * as z from 'zod/mini';
import { html, type Markup } from './html';

const looseNode = z.looseObject({
  type: z.optional(z.union([z.string(), z.array(z.string())])),
  format: z.optional(z.string()),
  const: z.optional(z.unknown()),
  enum: z.optional(z.array(z.unknown())),
  properties: z.optional(z.record(z.string(), z.unknown())),
  required: z.optional(z.array(z.string())),
  items: z.optional(z.unknown()),
  anyOf: z.optional(z.array(z.unknown())),
  oneOf: z.optional(z.array(z.unknown())),
});
type Node = z.infer<typeof looseNode>;
interface Field {
  path: string;
  type: string;
  required: boolean;
}

const MAX_DEPTH = 8;
/** `true` and `false` are schemas too, and say nothing of fields. */
const read = (schema: unknown): Node => (typeof schema === 'boolean' ? {} : looseNode.parse(schema));
const choicesOf = (node: Node): Node[] => (node.anyOf ?? node.oneOf ?? []).map(read);

const typeOf = (node: Node): string => {
  if (node.const !== undefined) return JSON.stringify(node.const);
  if (node.enum) return node.enum.map((each) => JSON.stringify(each)).join(' | ');
  const choices = choicesOf(node);
  if (choices.length > 0) return [...new Set(choices.map(typeOf))].join(' | ');
  const types = [node.type ?? 'bất kỳ'].flat();
  return types
    .map((type) =>
      type === 'array' ? `${typeOf(read(node.items ?? {}))}[]` : node.format && type !== 'null' ? `${type} (${node.format})` : type,
    )
    .join(' | ');
};

const walk = (node: Node, path: string, required: boolean, depth: number): Field[] => {
  const own = path === '' ? [] : [{ path, type: typeOf(node), required }];
  if (depth > MAX_DEPTH) return own;
  const inside = Object.entries(node.properties ?? {}).flatMap(([name, child]) =>
    walk(read(child), path === '' ? name : `${path}.${name}`, node.required?.includes(name) ?? false, depth + 1),
  );
  const within = [...choicesOf(node), ...(node.items === undefined ? [] : [read(node.items)])].flatMap((child) =>
    walk(child, node.items === undefined ? path : `${path}[]`, true, depth + 1).filter(
      (field) => field.path !== path && field.path !== `${path}[]`,
    ),
  );
  return [...own, ...inside, ...within];
};

/** Every field of a JSON Schema by its path; a field that several choices have is one line with all its types. */
export const fieldsOf = (schema: unknown): Field[] => {
  const byPath = new Map<string, Field>();
  for (const field of walk(read(schema), '', true, 0)) {
    const known = byPath.get(field.path);
    const types = known && !known.type.split(' | ').includes(field.type) ? `${known.type} | ${field.type}` : field.type;
    byPath.set(field.path, { ...field, type: known && types === field.type ? known.type : types });
  }
  return [...byPath.values()];
};

export const fieldsTable = (caption: string, fields: readonly Field[]): Markup =>
  html`<details>
    <summary>${caption} (${fields.length} trường)</summary>
    <div class="scroll" tabindex="0" role="region" aria-label="${caption}">
      <table>
        <thead>
          <tr>
            <th scope="col">Trường</th>
            <th scope="col">Kiểu</th>
            <th scope="col">Bắt buộc</th>
          </tr>
        </thead>
        <tbody>
          ${fields.map(
            ({ path, type, required }) =>
              html`<tr>
                <td><code>${path}</code></td>
                <td><code>${type}</code></td>
                <td>${required ? 'có' : 'không'}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`;
