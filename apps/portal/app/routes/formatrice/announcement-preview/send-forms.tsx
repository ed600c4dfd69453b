import { Button } from '@tandem/ui';
import { useFormState } from '../../../lib/forms';
import { useMessages } from '../../../lib/messages';
import { ScheduleFields } from '../announcement/schedule-fields';
import { messages } from './messages';

interface SendFormsProps {
  revision: number;
  zone: string;
  recipients: number;
}

/** Now, or at a time. */
export function SendForms({ revision, zone, recipients }: SendFormsProps) {
  const t = useMessages(messages);
  const { values } = useFormState();
  return (
    <>
      {recipients > 0 ? (
        <form method="post" className="grid gap-3">
          <input type="hidden" name="base" value={revision} />
          <p className="text-sm text-soft">{t.sendHint}</p>
          <div className="actions">
            <Button name="intent" value="now">
              {t.send(recipients)}
            </Button>
          </div>
        </form>
      ) : null}
      <details open={values.intent === 'later'}>
        <summary className="link inline-flex min-h-11 items-center">{t.later}</summary>
        <form method="post" noValidate className="mt-3 grid gap-4">
          <input type="hidden" name="base" value={revision} />
          <ScheduleFields zone={zone} />
          <p className="text-sm text-soft">{t.laterHint}</p>
          <div className="actions">
            <Button variant="quiet" name="intent" value="later">
              {t.schedule}
            </Button>
          </div>
        </form>
      </details>
    </>
  );
}
