import type { Me } from '@tandem/contracts';
import { Button, RadioGroup, TextField } from '@tandem/ui';
import { useFormState } from '../../lib/forms';
import { useMessages } from '../../lib/messages';
import { FormProblem } from '../../parts/form-problem';
import { PrintedNameNotice } from '../../parts/printed-name-notice';
import { messages } from './messages';

export function ProfileForm({ me }: { me: Me }) {
  const t = useMessages(messages);
  const state = useFormState();
  return (
    <section aria-labelledby="toi" className="mt-6">
      <h2 id="toi" className="text-2xl">
        {t.who}
      </h2>
      <form method="post" className="mt-5 grid gap-5" noValidate>
        <FormProblem state={state} />
        <PrintedNameNotice />
        <TextField
          name="name"
          label={t.name}
          hint={t.nameHint}
          autoComplete="name"
          defaultValue={state.values.name ?? me.name ?? ''}
          error={state.errors.name}
        />
        <RadioGroup
          name="locale"
          label={t.language}
          options={[
            { value: 'fr', label: t.languages.fr },
            { value: 'en', label: t.languages.en },
          ]}
          defaultValue={state.values.locale ?? me.locale}
          error={state.errors.locale}
        />
        <div className="actions">
          <Button>{t.save}</Button>
        </div>
      </form>
    </section>
  );
}
