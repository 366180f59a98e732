import { useEffect, useMemo, useRef, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { alarmRuleSave } from '../../../../../contract/commands/alarmRuleActs';
import type { AlarmRule } from '../../../../../contract/alarms';
import { sendCommand } from '../../../../data/command';
import { formatDateTime, formatNumber } from '../../../../lib/format';
import { focusField } from '../../../../ui/focusField';
import type { DrySpan, OnRuleChoice } from '../choice';
import { RuleFailure } from '../RuleFailure';
import type { RuleNames } from '../ruleNames';
import { ruleSentence } from '../ruleSentence';
import type { Registers } from '../useRuleNames';
import { useRuleOrder } from '../useRuleOrder';
import { ConflictLine } from './ConflictLine';
import { ConflictNotice } from './ConflictNotice';
import { faultText } from './draftFaults';
import type { FormPart } from './formContext';
import { writeKept } from './keptDraft';
import { PreviewPanel } from './PreviewPanel';
import { readDraft, readForPreview, type Beside } from './readDraft';
import { RuleFields } from './RuleFields';
import { unitsOfDraft } from './unitsOfDraft';
import { baseOf, useRuleForm } from './useRuleForm';
import styles from './editor.module.css';

interface RuleEditorProps {
  mode: 'edit' | 'new';
  /** The rule as it is now: the one that is edited, or the one that a new one is copied from. */
  rule: AlarmRule | null;
  known: Registers;
  names: RuleNames;
  days: DrySpan;
  /** It was opened from the list: the focus comes to it. */
  takesFocus: boolean;
  onChoice: OnRuleChoice;
  /** Saved: what to say, and the rule. */
  onDone: (said: string, rule: string | undefined) => void;
}

/** The form of a rule beside its dry run. What others saved meanwhile is put before the person, who chooses; the draft is kept until it is saved or thrown away. */
export const RuleEditor = ({ mode, rule, known, names, days, takesFocus, onChoice, onDone }: RuleEditorProps) => {
  const { t } = useTranslation();
  const form = useRef<HTMLFormElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // After the sheet that it was opened from has given the focus back.
    if (takesFocus) requestAnimationFrame(() => heading.current?.focus());
  }, [takesFocus]);
  const { draft, base, put, rebase, forget, keptAt } = useRuleForm(mode, rule);
  const [isTried, setTried] = useState(false);
  const [said, setSaid] = useState('');
  const edited = mode === 'edit' ? rule : null;
  const order = useRuleOrder((saved) => {
    forget();
    onDone(t('alarmRules.form.saved', { name: saved.body.name, version: formatNumber(saved.version) }), saved.id);
  });
  const beside = useMemo(
    (): Beside => ({
      units: unitsOfDraft(draft, names),
      id: edited?.id ?? null,
      rules: known.rules.flatMap(({ id, body, retired }) =>
        retired === null ? [{ id, name: body.name, suppressedBy: body.suppressedBy }] : [],
      ),
    }),
    [draft, names, edited?.id, known.rules],
  );
  const read = useMemo(() => readDraft(draft, beside), [draft, beside]);
  const tried = useMemo(() => readForPreview(draft, beside), [draft, beside]);
  // What is true now: what the list was told, or what the refusal of a command told.
  const told = order.failed?.current ?? null;
  const current = told && (!edited || told.version > edited.version) ? told : edited;
  const conflict = base && current && current.version > base.version ? current : null;
  const isUnchanged = base !== null && read.body !== null && JSON.stringify(read.body) === JSON.stringify(base.body);
  const faults = read.faults ?? {};
  const part: FormPart = {
    draft,
    put: (change) => {
      setSaid('');
      put(change);
    },
    // What is empty is not yet wrong while somebody is still writing.
    faultOf: (field) => {
      const fault = faults[field];
      const isBlank = fault?.kind === 'empty' || fault?.kind === 'choose' || fault?.kind === 'chooseOne';
      return fault && (isTried || !isBlank) ? faultText(fault, t) : undefined;
    },
    known,
    names,
    units: beside.units,
    rule: edited,
  };
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    const [first] = Object.keys(faults);
    if (first !== undefined) return focusField(form.current, first);
    const { body } = read;
    if (!body || conflict || isUnchanged) return;
    order.give(() => sendCommand(alarmRuleSave, { rule: edited?.id ?? null, body }, base?.version ?? 0));
  };
  const leave = () => onChoice({ mode: 'list', rule: edited?.id });
  const count = Object.keys(faults).length;
  return (
    <section
      data-state="live"
      className={styles['editor']}
      aria-label={edited ? t('alarmRules.form.headingEdit', { name: edited.body.name }) : t('alarmRules.form.headingNew')}
    >
      <header className={styles['head']}>
        <h2 ref={heading} tabIndex={-1}>
          {edited ? t('alarmRules.form.headingEdit', { name: edited.body.name }) : t('alarmRules.form.headingNew')}
        </h2>
        <span className={styles['quiet']}>
          {keptAt === null ? t('alarmRules.form.sub') : t('alarmRules.form.draftKept', { at: formatDateTime(keptAt) })}
        </span>
        <button type="button" onClick={leave}>
          {t('alarmRules.form.back')}
        </button>
      </header>
      {conflict && base && (
        <ConflictNotice
          base={base.body}
          mine={read.body}
          current={conflict}
          names={names}
          onResolve={(body) => {
            rebase(baseOf(conflict), body);
            order.clear();
            setSaid(t('alarmRules.form.conflict.resolved', { version: formatNumber(conflict.version) }));
          }}
          onAsNew={() => {
            writeKept('moi ', { draft, base: null, at: new Date().toISOString() });
            forget();
            onChoice({ mode: 'new', rule: undefined });
          }}
        />
      )}
      <div className={styles['beside']}>
        <form ref={form} className={styles['form']} onSubmit={save} noValidate>
          <RuleFields {...part} />
          <div className={styles['foot']}>
            {read.body && <p className={styles['sentence']}>{ruleSentence(read.body, names, t)}</p>}
            <p role="status" className={styles['done']}>
              {said}
            </p>
            {isTried && count > 0 && (
              <p role="alert" className={styles['failed']}>
                {t('alarmRules.form.faults', { number: formatNumber(count) })} {faults['body'] && faultText(faults['body'], t)}
              </p>
            )}
            {isUnchanged && <p className={styles['quiet']}>{t('alarmRules.form.unchanged')}</p>}
            {order.failed && !conflict && <RuleFailure failed={{ ...order.failed, current: null }} />}
            {conflict && <ConflictLine version={conflict.version} />}
            <div className={styles['buttons']}>
              <button type="submit" className={styles['primary']} aria-disabled={order.isPending || conflict !== null || isUnchanged}>
                {t(order.isPending ? 'alarmRules.form.saving' : edited ? 'alarmRules.form.save' : 'alarmRules.form.saveNew')}
              </button>
              <button type="button" onClick={leave}>
                {t('alarmRules.form.cancel')}
              </button>
              <button
                type="button"
                onClick={() => {
                  forget();
                  leave();
                }}
              >
                {t('alarmRules.form.discard')}
              </button>
            </div>
          </div>
        </form>
        <PreviewPanel body={tried} base={base} days={days} isEnabled={draft.enabled} onDays={(next) => onChoice({ days: next })}>
          {conflict && <ConflictLine version={conflict.version} />}
        </PreviewPanel>
      </div>
    </section>
  );
};
