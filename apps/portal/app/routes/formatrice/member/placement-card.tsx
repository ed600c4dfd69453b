import type { Placement } from '@tandem/contracts';
import { Card } from '@tandem/ui';
import { date } from '../../../lib/format';
import { useLocale, useMessages } from '../../../lib/messages';
import { messages as roleMessages } from '../../../parts/role-messages';
import { messages } from './messages';

/** Where she placed herself by the role finder. */
export function PlacementCard({ placement, zone }: { placement: Placement; zone: string }) {
  const t = useMessages(messages);
  const role = useMessages(roleMessages);
  const locale = useLocale();
  return (
    <Card as="section" aria-labelledby="boussole">
      <h2 id="boussole" className="mb-3 text-xl">
        {role.finder}
      </h2>
      <p className="font-semibold">{role.roles[placement.role]}</p>
      <p>{role.points(placement.scores)}</p>
      <p className="mt-1 text-sm text-soft">
        {t.placementDay(date(locale, placement.takenAt, 'date', zone))}
      </p>
    </Card>
  );
}
