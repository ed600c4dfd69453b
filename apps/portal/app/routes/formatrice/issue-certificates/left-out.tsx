import { useSearchParams } from '@remix-run/react';
import type { previewCertificates, ResponseOf } from '@tandem/contracts';
import { trackingStates, unprintable } from '@tandem/contracts';
import { Tag } from '@tandem/ui';
import { lettersInWords } from '../../../lib/letters-in-words';
import { useMessages } from '../../../lib/messages';
import { FilterChips } from '../../../parts/filter-chips';
import { withQuery } from '../../../parts/staff/address';
import { MissingConditions } from '../../../parts/staff/missing-conditions';
import { Panel } from '../../../parts/staff/panel';
import { messages as tracking } from '../certifications/messages';
import { stateTones } from '../certifications/people-table';
import { messages } from './messages';

type LeftOut = ResponseOf<typeof previewCertificates>['left'];

/** Who would get none, by state as the board counts them: who is on the way first, and of those who is nearest. */
export function LeftOut({ left }: { left: LeftOut }) {
  const t = useMessages(messages);
  const words = useMessages(tracking);
  const [query] = useSearchParams();
  const states = trackingStates.filter((one) => left.some(({ state }) => state === one));
  const wanted = states.find((one) => one === query.get('etat')) ?? null;
  const shown = left
    .filter(({ state }) => wanted === null || state === wanted)
    .sort(
      (one, other) =>
        states.indexOf(one.state) - states.indexOf(other.state) || one.missing.length - other.missing.length,
    );
  return (
    <Panel id="autres" title={t.left(left.length)}>
      {left.length === 0 ? <p>{t.nobodyLeft}</p> : null}
      {states.length > 1 ? (
        <div className="mb-3">
          <FilterChips
            label={words.states}
            items={[null, ...states].map((one) => ({
              href: withQuery(query, { etat: one }),
              label: one ? words.state[one] : words.all,
              count: one ? left.filter(({ state }) => state === one).length : left.length,
              current: wanted === one,
            }))}
          />
        </div>
      ) : null}
      <ul>
        {shown.map(({ personId, name, seat, state, missing }) => (
          <li
            key={personId}
            className="grid gap-x-6 border-t border-line py-2 first:border-0 md:grid-cols-[1fr_9rem_1.4fr]"
          >
            <span className="pt-2 font-semibold">{name}</span>
            <span className="pt-2">
              <Tag tone={stateTones[state]}>{words.state[state]}</Tag>
            </span>
            {state === 'missing' ? (
              <MissingConditions items={missing} summary={t.missing(missing.length)} />
            ) : (
              <span className="py-2 text-soft">
                {seat === 'released'
                  ? t.whyUnseated
                  : state === 'eligible'
                    ? t.whyUnprintable(lettersInWords(unprintable(name)))
                    : t.why[state]}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
