import { listPeople } from '@tandem/contracts';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { ButtonLink, EmptyState, Notice } from '@tandem/ui';
import { api } from '../../../lib/api.server';
import { textOf, useFormState } from '../../../lib/forms';
import { useMessages } from '../../../lib/messages';
import { pageMeta } from '../../../lib/meta';
import { FormProblem } from '../../../parts/form-problem';
import { oneOf, pageOf, searchOf, withQuery } from '../../../parts/staff/address';
import { ListPages } from '../../../parts/staff/list-pages';
import { FilterChips } from '../../../parts/filter-chips';
import { ListSearch } from '../../../parts/staff/list-search';
import { StaffPage } from '../../../parts/staff/staff-page';
import { changeRoles, type RolesToConfirm } from './change-roles.server';
import { FactorResetConfirmation } from './factor-reset';
import { messages } from './messages';
import { PeopleTable } from './people-table';
import { resetFactor, type FactorToReset } from './reset-factor.server';
import { filters, roleOf } from './role-filters';
import { RolesConfirmation } from './roles-confirmation';

export const meta = pageMeta(messages, (t) => ({ title: t.title, index: false }));

export async function loader({ request }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const role = roleOf(oneOf(query.get('role'), filters));
  return api(request)(listPeople, { query: { role, search: searchOf(query), page: pageOf(query) } });
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  return textOf(form, 'act') === 'reset-factor' ? resetFactor(request, form) : changeRoles(request, form);
}

export default function People() {
  const t = useMessages(messages);
  const { people, total, page, pageSize } = useLoaderData<typeof loader>();
  const { confirm, reset } = (useActionData() ?? {}) as { confirm?: RolesToConfirm; reset?: FactorToReset };
  const [query] = useSearchParams();
  const state = useFormState();
  const current = oneOf(query.get('role'), filters);
  const changed = people.find(({ id }) => id === query.get('fait'));
  const asked = people.find(({ id }) => id === (confirm ?? reset)?.personId);
  const done = query.get('fait') === 'facteur' ? t.resetDone : changed ? t.done(changed.name) : t.doneUnnamed;
  return (
    <StaffPage title={t.title} lede={t.lede}>
      <div className="mb-6 grid gap-4 empty:hidden">
        <FormProblem state={state} />
        {query.get('fait') && !confirm && !reset && !state.code ? (
          <Notice tone="success" takesFocus>
            {done}
          </Notice>
        ) : null}
        {confirm && asked ? <RolesConfirmation person={asked} roles={confirm.roles} /> : null}
        {reset && asked ? <FactorResetConfirmation person={asked} /> : null}
      </div>
      <div className="grid gap-5">
        <FilterChips
          label={t.filter}
          items={filters.map((filter) => ({
            href: withQuery(query, { role: roleOf(filter) ? filter : null }),
            label: t.filters[filter],
            current: filter === current,
          }))}
        />
        <ListSearch label={t.search} keep={['role']} />
        <p className="text-soft" role="status">
          {t.found(total)}
        </p>
        {people.length > 0 ? (
          <PeopleTable people={people} />
        ) : (
          <EmptyState
            title={t.noneTitle}
            action={
              <ButtonLink variant="quiet" href="/direction/personnes">
                {t.showAll}
              </ButtonLink>
            }
          >
            {t.noneHint}
          </EmptyState>
        )}
        <ListPages page={page} total={total} pageSize={pageSize} />
      </div>
    </StaffPage>
  );
}
