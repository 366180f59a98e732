import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { apiKeys as keysFeed, type ApiKey } from '../../../../contract/access/persons';
import { apiKeyRevoke } from '../../../../contract/commands/accessActs';
import { sendCommand } from '../../../data/command';
import { useLinkState } from '../../../data/linkState';
import { useFeed } from '../../../data/useFeed';
import { useOrder } from '../../../data/useOrder';
import { FailureLine } from '../../../ui/FailureLine';
import { PanelFrame } from '../../../ui/PanelFrame';
import { panelStateOf } from '../../../ui/panelState';
import { KeyList } from './KeyList';
import { canHash } from './makeSecret';
import { MakeKey } from './MakeKey';
import { keysInOrder } from './model';
import { RotateKey } from './RotateKey';
import { SecretOnce, type MadeSecret } from './SecretOnce';
import styles from '../access.module.css';

const none = {};
const NO_KEYS: readonly ApiKey[] = [];

/** The keys of other systems: given, renewed and revoked here. */
export const KeysPanel = () => {
  const { t } = useTranslation();
  const link = useLinkState();
  const feed = useFeed(keysFeed, none, null);
  const keys = useMemo(() => keysInOrder(feed.body?.keys ?? NO_KEYS), [feed.body]);
  const [isMaking, setMaking] = useState(false);
  const [rotated, setRotated] = useState<ApiKey>();
  const [made, setMade] = useState<MadeSecret>();
  const [said, setSaid] = useState('');
  const revoking = useOrder<string>((words) => {
    setSaid(words);
    feed.retry();
  }, feed.retry);
  const show = (secret: MadeSecret) => {
    setMaking(false);
    setRotated(undefined);
    setMade(secret);
    feed.retry();
  };
  const revoke = (key: ApiKey) =>
    revoking.give(async () => {
      const { key: gone } = await sendCommand(apiKeyRevoke, { key: key.id }, key.version);
      return t('access.keys.revoked', { name: gone.name });
    });
  const mayMake = canHash();
  return (
    <>
      <p role="status" className={styles['said']}>
        {said}
      </p>
      {made && <SecretOnce made={made} onClose={() => setMade(undefined)} />}
      {revoking.failed && (
        <FailureLine problem={revoking.failed.problem} title={t('access.form.failed')} hint={t('access.form.failedHint')} />
      )}
      <PanelFrame
        heading={t('access.keys.heading')}
        sub={t('access.keys.sub')}
        state={panelStateOf(feed, link, keys.length === 0)}
        emptyText={t('access.keys.none')}
        tools={
          mayMake && (
            <button type="button" className={styles['primary']} onClick={() => setMaking(true)}>
              {t('access.keys.add')}
            </button>
          )
        }
      >
        {!mayMake && <p className={styles['quiet']}>{t('access.keys.noCrypto')}</p>}
        <KeyList keys={keys} mayMake={mayMake} isPending={revoking.isPending} onRotate={setRotated} onRevoke={revoke} />
      </PanelFrame>
      {isMaking && <MakeKey onMade={show} onClose={() => setMaking(false)} />}
      {rotated && <RotateKey key={rotated.id} apiKey={rotated} onMade={show} onClose={() => setRotated(undefined)} />}
    </>
  );
};
