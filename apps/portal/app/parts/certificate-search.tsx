import { Button, TextField } from '@tandem/ui';
import { defineMessages, useMessages } from '../lib/messages';

const messages = defineMessages({
  fr: {
    label: 'Code du certificat',
    hint: 'Il est imprimé sous le nom, comme TDM-4KQ7-9XWD. Majuscules, minuscules et espaces sont indifférents.',
    submit: 'Vérifier',
  },
  en: {
    label: 'Certificate code',
    hint: 'It is printed under the name, such as TDM-4KQ7-9XWD. Capitals and spaces do not matter.',
    submit: 'Check',
  },
});

export function CertificateSearch({ code, error }: { code?: string; error?: string }) {
  const t = useMessages(messages);
  return (
    <form method="get" action="/certificats" className="grid gap-5">
      <TextField
        name="code"
        label={t.label}
        hint={t.hint}
        defaultValue={code}
        error={error}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        required
      />
      <div className="actions">
        <Button>{t.submit}</Button>
      </div>
    </form>
  );
}
