import type { TFunction } from 'i18next';
import type { Told } from '../../../export/told';
import type { DossierChoice } from './choice';
import type { DossiersBody } from './dossierYear';
import type { Look } from './look';
import { fieldName, spanText } from './wording';

/** What every panel of the page says of its figures when they leave the screen; the address itself names unit and period. */
export const toldOf = (
  body: DossiersBody | undefined,
  look: Look | null,
  { atLeast }: Pick<DossierChoice, 'atLeast'>,
  { asOf, revisions }: { asOf: string | null; revisions: readonly number[] },
  t: TFunction,
): Told => ({
  feed: 'service-dossiers',
  revisions,
  receipt: body?.receipt ?? null,
  asOf,
  filters: [
    ...(body ? [t('services.dossiers.export.ledger', { value: t(`money.ledgers.${body.ledger}`) })] : []),
    ...(look?.cut.field === undefined ? [] : [t('services.dossiers.export.field', { value: fieldName(look.now, look.cut.field) })]),
    ...(atLeast === undefined ? [] : [t('services.dossiers.export.atLeast', { count: atLeast })]),
  ],
  notes: look ? [spanText(look, t)] : [],
});
