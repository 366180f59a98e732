import { Migrator, type Kysely } from 'kysely';
import { spine } from './migrations/0001-spine';
import { commands } from './migrations/0002-commands';
import { indicatorEngine } from './migrations/0003-indicator-engine';
import { dependencies } from './migrations/0004-dependencies';
import { boundaries } from './migrations/0005-boundaries';
import { sources } from './migrations/0006-sources';
import { simulation } from './migrations/0007-simulation';
import { confirmations } from './migrations/0011-confirmations';
import { auditTimes } from './migrations/0008-audit-times';
import { tasks } from './migrations/0009-tasks';
import { imports } from './migrations/0010-imports';
import { notifications } from './migrations/0013-notifications';
import { pushKeys } from './migrations/0014-push-keys';
import { settledNotifications } from './migrations/0015-settled-notifications';
import { importRowsCleared } from './migrations/0016-import-rows-cleared';
import { unownedFigures } from './migrations/0018-unowned-figures';
import { investment } from './migrations/0019-investment';
import { budget } from './migrations/0020-budget';
import { moneySimulation } from './migrations/0021-money-simulation';
import { frozenViews } from './migrations/0022-frozen-views';
import { serviceScores } from './migrations/0023-service-scores';
import { serviceDossiers } from './migrations/0024-service-dossiers';
import { environment } from './migrations/0025-environment';
import { nationalPortal } from './migrations/0027-national-portal';
import { alarms } from './migrations/0028-alarms';
import { meetings } from './migrations/0030-meetings';
import { walls } from './migrations/0029-walls';
import { savedViews } from './migrations/0031-saved-views';
import { paperlessSent } from './migrations/0032-paperless-sent';
import { access } from './migrations/0033-access';
import { auditChain } from './migrations/0034-audit-chain';
import { viewLinksTable } from './migrations/0035-view-links';

const MIGRATIONS = {
  '0001-spine': spine,
  '0002-commands': commands,
  '0003-indicator-engine': indicatorEngine,
  '0004-dependencies': dependencies,
  '0005-boundaries': boundaries,
  '0006-sources': sources,
  '0007-simulation': simulation,
  '0008-audit-times': auditTimes,
  '0009-tasks': tasks,
  '0010-imports': imports,
  '0011-confirmations': confirmations,
  '0013-notifications': notifications,
  '0014-push-keys': pushKeys,
  '0015-settled-notifications': settledNotifications,
  '0016-import-rows-cleared': importRowsCleared,
  '0018-unowned-figures': unownedFigures,
  '0019-investment': investment,
  '0020-budget': budget,
  '0021-money-simulation': moneySimulation,
  '0022-frozen-views': frozenViews,
  '0023-service-scores': serviceScores,
  '0024-service-dossiers': serviceDossiers,
  '0025-environment': environment,
  '0027-national-portal': nationalPortal,
  '0028-alarms': alarms,
  '0030-meetings': meetings,
  '0029-walls': walls,
  '0031-saved-views': savedViews,
  '0032-paperless-sent': paperlessSent,
  '0033-access': access,
  '0034-audit-chain': auditChain,
  '0035-view-links': viewLinksTable,
};

/**
 * Brings the schema up to this version, [ST6].
 * @throws Error, in Vietnamese, when the database was written by a newer version of the product.
 */
export const migrate = async <D>(db: Kysely<D>): Promise<void> => {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => MIGRATIONS } });
  const { error } = await migrator.migrateToLatest();
  if (!error) return;
  const text = error instanceof Error ? error.message : String(error);
  if (/corrupted migrations/.test(text)) {
    throw new Error(
      'Cơ sở dữ liệu đã được một phiên bản mới hơn của hệ thống nâng cấp. Hãy chạy đúng phiên bản đó, hoặc khôi phục bản sao lưu trước khi nâng cấp.',
      { cause: error },
    );
  }
  throw new Error(`Không nâng cấp được cấu trúc cơ sở dữ liệu: ${text}`, { cause: error });
};
