import type { Placement } from '@tandem/contracts';
import { date } from '../../../lib/format';
import { useLocale, useMessages } from '../../../lib/messages';
import { messages as roleMessages } from '../../../parts/role-messages';
import { Panel } from '../../../parts/staff/panel';
import { messages } from './messages';

/** Where she placed herself by the role finder. */
export function PlacementCard({ placement, zone }: { placement: Placement; zone: string }) {
  const t = useMessages(messages);
  const role = useMessages(roleMessages);
  const locale = useLocale();
  return (
    <Panel id="boussole" title={role.finder}>
      <p className="font-semibold">{role.roles[placement.role]}</p>
      <p>{role.points(placement.scores)}</p>
      <p className="mt-1 text-sm text-soft">
        {t.placementDay(date(locale, placement.takenAt, 'date', zone))}
      </p>
    </Panel>
  );
}
