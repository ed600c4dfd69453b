import { Card, TextField } from '@tandem/ui';
import { useMessages } from '../../lib/messages';
import { messages } from './messages';

/** The address to copy: a field can be selected and copied by any browser, with or without a script. */
export function ShareCard({ address }: { address: string }) {
  const t = useMessages(messages);
  return (
    <Card as="section" aria-labelledby="partager" className="no-print">
      <h2 id="partager" className="mb-3 text-xl">
        {t.share}
      </h2>
      <TextField name="lien" label={t.address} hint={t.shareText} defaultValue={address} readOnly />
    </Card>
  );
}
