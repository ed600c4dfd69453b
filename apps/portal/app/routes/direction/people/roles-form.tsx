import type { listPeople, ResponseOf } from '@tandem/contracts';
import { Button, Checkbox, Fieldset } from '@tandem/ui';
import { useFormState } from '../../../lib/forms';
import { useMessages } from '../../../lib/messages';
import { messages } from './messages';
import { accountRoles } from './role-filters';

type Person = ResponseOf<typeof listPeople>['people'][number];

/** Folded away in its row: roles change rarely, and the list must stay readable. */
export function RolesForm({ person }: { person: Person }) {
  const t = useMessages(messages);
  const { values, lists } = useFormState();
  const back = values.personId === person.id;
  const chosen: readonly string[] = back ? (lists.roles ?? []) : person.roles;
  return (
    <details open={back}>
      <summary className="link link-alone w-fit text-sm" aria-label={t.changeOf(person.name)}>
        {t.change}
      </summary>
      <form method="post" className="grid max-w-sm gap-3 pb-2">
        <input type="hidden" name="personId" value={person.id} />
        <Fieldset legend={<span className="sr-only">{t.rolesOf(person.name)}</span>}>
          <div className="options">
            {accountRoles.map((role) => (
              <Checkbox
                key={role}
                name="roles"
                id={`${role}-${person.id}`}
                value={role}
                label={t.roles[role]}
                hint={t.roleHints[role]}
                defaultChecked={chosen.includes(role)}
              />
            ))}
          </div>
        </Fieldset>
        <div>
          <Button small variant="quiet">
            {t.continue}
          </Button>
        </div>
      </form>
    </details>
  );
}
