import type { getCohort, ResponseOf } from '@tandem/contracts';
import { FieldError, Table } from '@tandem/ui';
import { useMessages } from '../../../lib/messages';
import { useChangeFormState } from '../../../parts/plan/change-form-state';
import { When } from '../../../parts/staff/when';
import { messages } from './messages';

type CohortPlan = ResponseOf<typeof getCohort>;

/** `releases.2.day` is typed in `day-2`. */
export const releaseField = (part: string): string => part.replace(/^releases\.(\d+)\.(day|at)$/, '$2-$1');

/** What the table shows: what was sent when it comes back with what it would change, else the plan as it is. */
export function ReleaseFields({ plan, sent }: { plan: CohortPlan; sent: Record<string, string> }) {
  const t = useMessages(messages);
  const { errors, values } = useChangeFormState(releaseField);
  const typed = 'day-0' in values ? values : sent;
  const rows = plan.releases.map((release, place) => ({ ...release, place }));
  const control = (place: number, field: 'day' | 'at', label: string, value: string) => {
    const id = `${field}-${place}`;
    const error = errors[id];
    return (
      <>
        <input
          {...{ id, name: id, 'aria-label': label }}
          className={field === 'day' ? 'control max-w-24' : 'control max-w-36'}
          type={field === 'at' ? 'time' : 'text'}
          inputMode={field === 'day' ? 'numeric' : undefined}
          autoComplete="off"
          defaultValue={typed[id] ?? value}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
        />
        {error ? <FieldError id={id}>{error}</FieldError> : null}
      </>
    );
  };
  return (
    <Table
      caption={t.caption}
      hideCaption
      rows={rows}
      rowKey={({ moduleSlug }) => moduleSlug}
      columns={[
        {
          key: 'module',
          header: t.module,
          rowHeader: true,
          cell: ({ number, moduleTitle, moduleSlug, place }) => (
            <>
              {number}. {moduleTitle}
              <input type="hidden" name={`module-${place}`} value={moduleSlug} />
            </>
          ),
        },
        {
          key: 'now',
          header: t.now,
          cell: ({ opensAt }) => <When value={opensAt} zone={plan.zone} shape="datetime" />,
        },
        {
          key: 'day',
          header: t.day,
          cell: ({ place, day, moduleTitle }) => control(place, 'day', t.dayOf(moduleTitle), String(day)),
        },
        {
          key: 'at',
          header: t.at,
          cell: ({ place, at, moduleTitle }) => control(place, 'at', t.timeOf(moduleTitle), at),
        },
      ]}
    />
  );
}
