import type { listWaitingSubmissions, ResponseOf } from '@tandem/contracts';
import { useSearchParams } from '@remix-run/react';
import { Button, Select, TextField } from '@tandem/ui';
import { useMessages } from '../../../lib/messages';
import { messages } from './messages';

/** A narrowed queue is a page with an address: a plain GET form. */
export function QueueFilters({
  cohorts,
  assignments,
}: Pick<ResponseOf<typeof listWaitingSubmissions>, 'cohorts' | 'assignments'>) {
  const t = useMessages(messages);
  const [query] = useSearchParams();
  const value = (name: string) => query.get(name) ?? '';
  return (
    <form role="search" method="get" className="mb-6 grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-5">
      <TextField type="search" name="recherche" label={t.name} defaultValue={value('recherche')} />
      <Select
        name="promotion"
        label={t.cohort}
        placeholder={t.allCohorts}
        defaultValue={value('promotion')}
        options={cohorts.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Select
        name="travail"
        label={t.assignment}
        placeholder={t.allAssignments}
        defaultValue={value('travail')}
        options={assignments.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <Select
        name="qui"
        label={t.who}
        placeholder={t.anybody}
        defaultValue={value('qui')}
        options={[
          { value: 'mine', label: t.mine },
          { value: 'free', label: t.nobody },
        ]}
      />
      <div className="actions">
        <Button variant="quiet">{t.narrow}</Button>
      </div>
    </form>
  );
}
