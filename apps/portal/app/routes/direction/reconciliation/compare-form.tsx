import { Button, Card, TextField } from '@tandem/ui';
import type { FormState } from '../../../lib/forms';
import { useMessages } from '../../../lib/messages';
import { messages } from './messages';

export function CompareForm({ state }: { state: FormState }) {
  const t = useMessages(messages);
  return (
    <Card>
      <form method="post" className="grid gap-3 sm:grid-cols-2">
        <TextField
          type="date"
          name="from"
          label={t.from}
          defaultValue={state.values['from']}
          error={state.errors['from']}
        />
        <TextField
          type="date"
          name="to"
          label={t.to}
          defaultValue={state.values['to']}
          error={state.errors['to']}
        />
        <p className="text-sm text-soft sm:col-span-2">{t.compareHint}</p>
        <div className="sm:col-span-2">
          <Button name="act" value="compare">
            {t.compare}
          </Button>
        </div>
      </form>
    </Card>
  );
}
