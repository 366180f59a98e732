import * as z from 'zod/mini';

/** `in-product` is always on; the others leave the house only where the operator has set them up. */
export const OUTSIDE = ['push', 'mail', 'sms'] as const;
export const outsideChannel = z.enum(OUTSIDE);
export type OutsideChannel = z.infer<typeof outsideChannel>;
export const severity = z.enum(['info', 'warning', 'critical']);
export type Severity = z.infer<typeof severity>;

/** What can be told: its words are kept by key, in each language, and its parameters are shown inside the product alone. */
export const noticeKey = z.enum([
  'source.dead',
  'source.back',
  'task.due',
  'task.late',
  'task.assigned',
  'figure.flagged',
  'figure.confirmed',
  'import.checked',
  'import.refusedRows',
  'import.done',
  'import.failed',
  'import.undone',
  'alarm.raised',
  'alarm.escalated',
  'test',
]);
export type NoticeKey = z.infer<typeof noticeKey>;

/**
 * Why a notification asks for nothing any more: its file was stored, cancelled, taken back, or is being checked anew; its alarm was
 * acknowledged, or has ended by itself.
 */
export const settledWhy = z.enum(['applied', 'cancelled', 'undone', 'rechecked', 'acknowledged', 'ended']);
export type SettledWhy = z.infer<typeof settledWhy>;

/** `agency:{id}`, `role:{id}` or `person:{id}`. */
export const audience = z.string().check(z.regex(/^(agency|role|person):[\w.@-]{1,100}$/));
export const ROLES = ['duty', 'data', 'leader'] as const;

/** A path of the product, never an address of another host. */
export const PATH_FORM = /^\/(?![/\\])[^\s\\]*$/;
export const productPath = z.string().check(z.maxLength(500), z.regex(PATH_FORM));

/**
 * Where a message on one channel stands: `held` by quiet hours until `until`; `failed`: tried, and to be tried again; `collected`:
 * told as one of several in another message; `given-up`: will not be tried again.
 */
export const receiptState = z.enum(['queued', 'held', 'sent', 'delivered', 'collected', 'failed', 'given-up']);
export type ReceiptState = z.infer<typeof receiptState>;

/** Why a message did not go: a word that says nothing of its content, nor of the operator's passwords. */
export const sendFault = z.enum([
  'unreachable',
  'timeout',
  'cut',
  'certificate',
  'login',
  'later',
  'limited',
  'server',
  'refused',
  'gone',
  'unset',
]);
export type SendFault = z.infer<typeof sendFault>;
