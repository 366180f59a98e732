import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BindForm, type OpenView } from '../features/meetings/bind/BindForm';
import { openView } from '../features/meetings/bind/openView';
import { readPasted } from '../features/meetings/prepare/readPasted';
import type { Meeting } from '../../contract/meetings';
import { Sheet } from '../ui/Sheet';
import { PathLink } from './PathLink';

interface MeetingBindingProps {
  /** The moment looked at; null: now. */
  asOf: string | null;
  /** What the open page is called. */
  name: string;
  className?: string | undefined;
}

/** Puts the figures on screen into a meeting, and says into which. */
export const MeetingBinding = ({ asOf, name, className }: MeetingBindingProps) => {
  const { t } = useTranslation();
  const client = useQueryClient();
  // Taken as it is pressed: what the form itself asks for is no part of the page.
  const [view, setView] = useState<OpenView>();
  const [bound, setBound] = useState<Meeting>();
  // A page of meetings or of walls has no figures of its own.
  if ('fault' in readPasted(location.href, location.origin)) return null;
  return (
    <>
      <button type="button" className={className} onClick={() => setView(openView(client, asOf, name))}>
        {t('frozen.bind')}
      </button>
      <p role="status">
        {bound && (
          <>
            {t('meetings.bind.done')} <PathLink to={`/hop/${bound.id}`}>{bound.title}</PathLink>
          </>
        )}
      </p>
      {view && (
        <Sheet side label={t('frozen.bind')} closeLabel={t('meetings.close')} onClose={() => setView(undefined)}>
          <BindForm
            view={view}
            onDone={(meeting) => {
              setView(undefined);
              setBound(meeting);
            }}
            onCancel={() => setView(undefined)}
          />
        </Sheet>
      )}
    </>
  );
};
