import type { getPlacement, ResponseOf } from '@tandem/contracts';
import { ButtonLink } from '@tandem/ui';
import { date } from '../../lib/format';
import { useLocale, useMessages } from '../../lib/messages';
import { messages as roleMessages } from '../../parts/role-messages';
import { messages } from './messages';

type Kept = NonNullable<ResponseOf<typeof getPlacement>['placement']>;

/** What she kept of the role finder. */
export function PlacementSection({ placement }: { placement: Kept }) {
  const t = useMessages(messages);
  const role = useMessages(roleMessages);
  const locale = useLocale();
  return (
    <section aria-labelledby="boussole" className="mt-14">
      <h2 id="boussole" className="text-2xl">
        {role.finder}
      </h2>
      <p className="mt-1 font-semibold">{role.roles[placement.role]}</p>
      <p className="text-soft">{role.points(placement.scores)}</p>
      <p className="text-sm text-soft">{t.placementDay(date(locale, placement.takenAt))}</p>
      <ButtonLink href={`/quel-role/resultat/${placement.code}`} variant="quiet" className="mt-4">
        {t.seePlacement}
      </ButtonLink>
    </section>
  );
}
