import { describe, expect, it } from 'vitest';
import { checkLicences, isAllowed, thirdParty } from './licences.mjs';

describe('licences', () => {
  it.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0-only)', true],
    ['MIT AND GPL-3.0-only', false],
    ['GPL-3.0-only OR (MIT AND Apache-2.0)', true],
    ['GPL-3.0-only', false],
    ['MIT OR', false],
    ['MIT MIT', false],
    ['(MIT', false],
    ['SEE LICENSE IN x', false],
    ['', false],
  ])('[OP10] reads %j as SPDX has it', (expression, expected) => {
    expect(isAllowed(expression, new Set(['MIT', 'Apache-2.0']))).toBe(expected);
  });

  it('[OP10] names what has none or another, of what is shipped alone', () => {
    const { ok, output } = checkLicences({
      packages: {
        '': {},
        'node_modules/good': { version: '1.0.0', license: 'MIT' },
        'node_modules/bad': { version: '2.0.0', license: 'AGPL-3.0-only' },
        'node_modules/good/node_modules/@of/none': { version: '3.0.0' },
        'node_modules/tool': { version: '4.0.0', license: 'AGPL-3.0-only', dev: true },
        'node_modules/@fontsource/be-vietnam-pro': { version: '5.0.0', license: 'Closed', dev: true },
      },
    });
    expect(ok).toBe(false);
    expect(output.split('\n').map((line) => line.split(':')[0])).toEqual([
      '@fontsource/be-vietnam-pro@5.0.0',
      '@of/none@3.0.0',
      'bad@2.0.0',
    ]);
  });

  it('[OP10] finds the packages that are shipped today in order, and gives each its text', () => {
    expect(checkLicences()).toMatchObject({ ok: true, output: '' });
    const text = thirdParty();
    expect(text).toContain('| fastify | ');
    expect(text).toMatch(/## fastify [\d.]+\n\n~~~text\nThe MIT License|## fastify [\d.]+\n\n~~~text\nMIT License/);
    expect(text).not.toContain('## vitest');
  });
});
