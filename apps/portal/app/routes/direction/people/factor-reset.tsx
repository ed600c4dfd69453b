import type { listPeople, ResponseOf } from '@tandem/contracts';
import { Button } from '@tandem/ui';
import { useMessages } from '../../../lib/messages';
import { Confirmation } from '../../../parts/staff/confirmation';
import { messages } from './messages';

type Person = ResponseOf<typeof listPeople>['people'][number];

/** In the row of somebody who has a second factor. */
export function FactorReset({ person }: { person: Person }) {
  const t = useMessages(messages);
  return (
    <form method="post">
      <input type="hidden" name="act" value="reset-factor" />
      <input type="hidden" name="personId" value={person.id} />
      <button
        className="link link-alone cursor-pointer text-left text-sm"
        aria-label={t.resetOf(person.name)}
      >
        {t.reset}
      </button>
    </form>
  );
}

export function FactorResetConfirmation({ person }: { person: Person }) {
  const t = useMessages(messages);
  return (
    <Confirmation
      heading="h2"
      title={t.resetConfirm(person.name)}
      fields={[
        ['act', 'reset-factor'],
        ['personId', person.id],
      ]}
      actions={
        <>
          <Button variant="danger" name="step" value="confirm">
            {t.resetApply}
          </Button>
          <Button variant="quiet" name="step" value="cancel">
            {t.cancel}
          </Button>
        </>
      }
    >
      <p className="break-all text-soft">{person.email}</p>
      <p>{t.resetText}</p>
    </Confirmation>
  );
}
