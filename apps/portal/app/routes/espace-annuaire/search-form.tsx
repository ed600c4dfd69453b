import { Button, ButtonLink, Icon, TextField } from '@tandem/ui';
import { useMessages } from '../../lib/messages';
import { messages } from './messages';

export function SearchForm({ search }: { search: string }) {
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
      <Button>
        <Icon name="search" />
        {t.find}
      </Button>
      {search && (
        <ButtonLink variant="quiet" href="/espace/annuaire">
          {t.clear}
        </ButtonLink>
      )}
    </form>
  );
}
