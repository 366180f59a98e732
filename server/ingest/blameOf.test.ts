import { expect, it } from 'vitest';
import { blameOf } from './blameOf';

it.each(['Connection terminated unexpectedly', 'timeout exceeded when trying to connect', 'driver has already been destroyed'])(
  '[IN8] lays "%s", which has no code, at the door of the store',
  (words) => expect(blameOf(new Error(words))).toBe('store'),
);

const failure = (code?: string) => Object.assign(new Error('x'), code === undefined ? {} : { code });

it.each<[string | undefined, string, string]>([
  ['22P05', 'file', 'a character that cannot be stored'],
  ['23505', 'file', 'a broken constraint'],
  ['54000', 'file', 'a limit of the engine'],
  ['53100', 'store', 'a full disk'],
  ['57P01', 'store', 'a shutdown by the administrator'],
  ['08006', 'store', 'a lost connection'],
  ['40P01', 'store', 'a deadlock'],
  ['25006', 'store', 'a read-only standby'],
  ['ECONNREFUSED', 'store', 'nobody listening'],
  ['ENOSPC', 'store', 'no space'],
  ['XX000', 'unknown', 'an internal error'],
  [undefined, 'unknown', 'an error without a code'],
])('[IN8] lays %s at the door of: %s (%s)', (code, blame) => expect(blameOf(failure(code))).toBe(blame));
