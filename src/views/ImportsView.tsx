import { useNavigate, useSearch } from '@tanstack/react-router';
import { ImportsPanel } from '../features/imports/ImportsPanel';
import { VERDICTS, type VerdictFilter } from '../features/imports/model';

/** The open file and the rows shown of it are in the address. */
export const ImportsView = () => {
  const { asOf, tep, group } = useSearch({ from: '__root__' });
  const navigate = useNavigate();
  const verdict = VERDICTS.find((each) => each === group) ?? null;
  return (
    <ImportsPanel
      asOf={asOf ?? null}
      openId={tep ?? null}
      verdict={verdict}
      onOpen={(id) =>
        void navigate({
          to: '.',
          search: ({ group: _, tep: _old, ...rest }) => (id === null ? rest : { ...rest, tep: id }),
          resetScroll: false,
        })
      }
      onVerdict={(next: VerdictFilter) =>
        void navigate({ to: '.', search: (old) => ({ ...old, group: next }), resetScroll: false, replace: true })
      }
    />
  );
};
