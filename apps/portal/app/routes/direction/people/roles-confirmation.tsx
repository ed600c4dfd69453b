import type { listPeople, ResponseOf } from '@tandem/contracts';
import { Button } from '@tandem/ui';
import { useMessages } from '../../../lib/messages';
import { Confirmation } from '../../../parts/staff/confirmation';
import type { RolesToConfirm } from './change-roles.server';
import { messages } from './messages';
import { accountRoles } from './role-filters';

type Person = ResponseOf<typeof listPeople>['people'][number];

interface RolesConfirmationProps {
  person: Person;
  roles: RolesToConfirm['roles'];
}

export function RolesConfirmation({ person, roles }: RolesConfirmationProps) {
  const t = useMessages(messages);
  const name = (kept: readonly (keyof typeof t.roles)[]) => kept.map((role) => t.roles[role]).join(', ');
  const given = accountRoles.filter((role) => roles.includes(role) && !person.roles.includes(role));
  const taken = accountRoles.filter((role) => !roles.includes(role) && person.roles.includes(role));
  const changes = given.length + taken.length > 0;
  return (
    <Confirmation
      heading="h2"
      title={t.confirm(person.name)}
      fields={[['personId', person.id], ...roles.map((role): [string, string] => ['roles', role])]}
      actions={
        <>
          {changes ? (
            <Button name="step" value="confirm">
              {t.apply}
            </Button>
          ) : null}
          <Button variant="quiet" name="step" value="cancel">
            {t.cancel}
          </Button>
        </>
      }
    >
      <p className="break-all text-soft">{person.email}</p>
      {given.length > 0 ? <p>{t.gives(name(given))}</p> : null}
      {taken.length > 0 ? <p>{t.takes(name(taken))}</p> : null}
      {taken.includes('trainer') ? <p>{t.leaves}</p> : null}
      {changes ? null : <p>{t.unchanged}</p>}
    </Confirmation>
  );
}
