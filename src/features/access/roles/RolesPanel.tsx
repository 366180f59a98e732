import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { ROLES } from '../../../../contract/access/roles';
import { scopeWord } from '../../../i18n/scopeWord';
import { PanelFrame } from '../../../ui/PanelFrame';
import { ALL_ROLES, hasScope, scopesByGroup } from './matrix';
import styles from './roles.module.css';

const STANDING = { kind: 'live', at: undefined } as const;
const GROUPS = scopesByGroup();

/** What each role may do: made of the list that the policy itself goes by, and not to be changed here. */
export const RolesPanel = () => {
  const { t } = useTranslation();
  const name = (scope: string) => {
    const word = scopeWord(scope);
    return word === null ? scope : t(word);
  };
  return (
    <PanelFrame heading={t('access.matrix.heading')} sub={t('access.matrix.sub')} state={STANDING}>
      {/* Wider than a screen it is moved by keys too. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles['scroll']} tabIndex={0} role="group" aria-label={t('access.matrix.heading')}>
        <table className={styles['matrix']}>
          <thead>
            <tr>
              <th scope="col">{t('access.matrix.right')}</th>
              {ALL_ROLES.map((role) => (
                <th key={role} scope="col">
                  {t(`roles.name.${role}`)}
                  {!ROLES[role].isAssignable && <small>{t('access.matrix.notAssigned')}</small>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {GROUPS.map(({ group, scopes }) => (
              <Fragment key={group}>
                <tr className={styles['group']}>
                  <th scope="colgroup" colSpan={ALL_ROLES.length + 1}>
                    {t(`access.matrix.groups.${group}`)}
                  </th>
                </tr>
                {scopes.map((scope) => (
                  <tr key={scope}>
                    <th scope="row">{name(scope)}</th>
                    {ALL_ROLES.map((role) => {
                      const may = hasScope(role, scope);
                      return (
                        <td key={role} data-may={may}>
                          <span aria-hidden="true">{may ? '✓' : '–'}</span>
                          <span className="visually-hidden">{t(may ? 'access.matrix.yes' : 'access.matrix.no')}</span>
                        </td>
                      );
                    })}
                  </tr>
                ))}
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
      {/* A phone has no room for columns: a role after the other. */}
      <div className={styles['cards']}>
        {ALL_ROLES.map((role) => (
          <details key={role}>
            <summary>{t(`roles.name.${role}`)}</summary>
            {GROUPS.map(({ group, scopes }) => {
              const held = scopes.filter((scope) => hasScope(role, scope));
              return held.length === 0 ? null : (
                <section key={group} aria-label={t(`access.matrix.groups.${group}`)}>
                  <h3>{t(`access.matrix.groups.${group}`)}</h3>
                  <ul>
                    {held.map((scope) => (
                      <li key={scope}>{name(scope)}</li>
                    ))}
                  </ul>
                </section>
              );
            })}
          </details>
        ))}
      </div>
    </PanelFrame>
  );
};
