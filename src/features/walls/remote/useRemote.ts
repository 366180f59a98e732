import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { wallControlAct } from '../../../../contract/commands/wallActs';
import type { WallAct } from '../../../../contract/rules/wallControl';
import type { Wall } from '../../../../contract/walls';
import { sendCommand } from '../../../data/command';
import { useWallOrder } from '../useWallOrder';
import { useQueued } from './useQueued';

/** Which walls are chosen (a single one is, without being asked), and presses for them. */
export const useRemote = (walls: readonly Wall[], refresh: () => void, pressed: () => void) => {
  const { t } = useTranslation();
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [said, setSaid] = useState('');
  const isOnly = walls.length === 1;
  const chosen = isOnly ? walls : walls.filter(({ id }) => picked.has(id));
  const order = useWallOrder<{ act: WallAct['act']; names: readonly string[] }>(({ act, names }) => {
    const [only] = names;
    const who = names.length === 1 && only !== undefined ? `“${only}”` : t('walls.done.many', { count: names.length });
    setSaid(t(`walls.done.${act}`, { names: who }));
    refresh();
  }, refresh);
  const { give, load } = useQueued(order);
  const gone = order.failed?.current.gone;
  const press = useCallback(
    (act: WallAct) => {
      setSaid('');
      pressed();
      // Three presses of “next” are three scenes on, however slow the line is.
      give(async () => {
        const { walls: told } = await sendCommand(wallControlAct, { walls: chosen.map(({ id }) => id), act }, null);
        return { act: act.act, names: told.map(({ name }) => name) };
      });
    },
    [chosen, give, pressed],
  );
  const [first] = chosen;
  return {
    chosen,
    isChosen: (id: string) => isOnly || picked.has(id),
    choose: (id: string, isPicked: boolean) =>
      setPicked((old) => new Set(isPicked ? [...old, id] : [...old].filter((each) => each !== id))),
    chooseAll: (isAll: boolean) => setPicked(new Set(isAll ? walls.map(({ id }) => id) : [])),
    target:
      first === undefined
        ? null
        : chosen.length === 1
          ? t('walls.chosenOne', { name: first.name })
          : t('walls.chosen', { count: chosen.length }),
    said: gone ? t('walls.gone') : said,
    failed: order.failed,
    load,
    press,
  };
};
