import { AUDIT_KINDS, AUDIT_OUTCOMES, type AuditEntryRead } from '../../../contract/audit';
import type { Tone } from '../../ui/StatusWord';

export const AUDIT_DAYS = ['1', '7', '30', '90', '365'] as const;
export type AuditDays = (typeof AUDIT_DAYS)[number];
export type AuditOutcome = AuditEntryRead['outcome'];

/** What a person narrows the audit to. */
export interface AuditChoice {
  query: string;
  actor: string | undefined;
  kind: (typeof AUDIT_KINDS)[number] | undefined;
  outcome: AuditOutcome | undefined;
  /** So many days that end with `day` (`2026-11-20`), or with today. */
  days: AuditDays;
  day: string | undefined;
}
export type OnAuditChoice = (change: Partial<AuditChoice>) => void;

export const kindFrom = (text: string | undefined): AuditChoice['kind'] => AUDIT_KINDS.find((kind) => kind === text);
export const outcomeFrom = (text: string | undefined): AuditChoice['outcome'] => AUDIT_OUTCOMES.find((outcome) => outcome === text);
export const daysFrom = (text: string | undefined): AuditDays => AUDIT_DAYS.find((days) => days === text) ?? '30';

const DAY_MS = 86_400_000;
const VIETNAM = '+07:00';
const VIETNAM_MS = 7 * 3_600_000;
/** The day of a moment (ms) in Việt Nam. */
export const dayOf = (ms: number): string => new Date(ms + VIETNAM_MS).toISOString().slice(0, 10);

/** The choice as `GET /api/audit` takes it: whole days of Việt Nam up to and with the last, and at a moment of the past nothing after it. */
export const toParams = (
  { query, actor, kind, outcome, days, day }: AuditChoice,
  now: number,
  asOf: string | null,
): Record<string, string> => {
  const last = day ?? dayOf(asOf === null ? now : Date.parse(asOf));
  const end = Date.parse(`${last}T00:00:00${VIETNAM}`) + DAY_MS;
  const to = asOf === null ? end : Math.min(end, Date.parse(asOf) + 1);
  const given = { actor, kind, outcome, text: query === '' ? undefined : query };
  return {
    from: new Date(end - Number(days) * DAY_MS).toISOString(),
    to: new Date(to).toISOString(),
    ...Object.fromEntries(Object.entries(given).filter((each): each is [string, string] => each[1] !== undefined)),
  };
};

export const toneOf: Record<AuditOutcome, Tone> = {
  done: 'good',
  replayed: 'none',
  denied: 'critical',
  refused: 'medium',
  invalid: 'medium',
  conflict: 'low',
  'key-reused': 'high',
  failed: 'high',
};

const WAYS = ['local', 'session', 'key', 'device', 'meeting', 'system'] as const;
/** By what way somebody came, and from which address; `none`: the program itself, or before it was kept. */
export const viaParts = (via: string | null): { way: (typeof WAYS)[number] | 'none'; address: string } => {
  const [named, address = ''] = (via ?? '').split(' ');
  return { way: WAYS.find((way) => way === named) ?? 'none', address };
};
