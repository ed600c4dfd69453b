import { Button, ButtonLink, Icon, Select, TextField } from '@tandem/ui';
import { useMessages } from '../../lib/messages';
import { messages } from './messages';

interface SearchFormProps {
  search: string;
  cohortId: string | null;
  cohorts: readonly { id: string; name: string }[];
}

export function SearchForm({ search, cohortId, cohorts }: SearchFormProps) {
  const t = useMessages(messages);
  return (
    <form role="search" className="mb-8 flex flex-wrap items-end gap-3">
      <div className="min-w-0 flex-[1_1_18rem] md:max-w-md">
        <TextField
          type="search"
          name="recherche"
          label={t.search}
          hint={t.searchHint}
          maxLength={120}
          defaultValue={search}
        />
      </div>
      {cohorts.length > 1 && (
        <div className="min-w-0 flex-[1_1_14rem] md:max-w-xs">
          <Select
            name="promotion"
            label={t.cohort}
            defaultValue={cohortId ?? ''}
            options={[
              { value: '', label: t.anyCohort },
              ...cohorts.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        </div>
      )}
      <Button>
        <Icon name="search" />
        {t.find}
      </Button>
      {(search || cohortId) && (
        <ButtonLink variant="quiet" href="/espace/annuaire">
          {t.clear}
        </ButtonLink>
      )}
    </form>
  );
}
