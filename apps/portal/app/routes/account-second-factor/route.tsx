import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { getSecondFactor } from '@tandem/contracts';
import { Breadcrumbs, Notice, PageHeader } from '@tandem/ui';
import { api } from '../../lib/api.server';
import { isLocalPath } from '../../lib/landing';
import { useMessages } from '../../lib/messages';
import { pageMeta } from '../../lib/meta';
import { act } from './act.server';
import { FactorOn } from './factor-on';
import { messages } from './messages';
import { PasswordForm } from './password-form';
import { qrDrawing } from '../../lib/qr-path.server';
import { RecoveryCodes } from './recovery-codes';
import { SetUpForm } from './set-up-form';

export const meta = pageMeta(messages, (t) => ({ title: t.title, index: false }));

/** How the address names what she is about to change. */
const changes = ['telephone', 'codes', 'desactiver'] as const;

/** The secret of a set-up and recovery codes stay out of every cache, the browser's included. */
export const headers = () => ({ 'Cache-Control': 'no-store' });

export async function loader({ request }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const { setup, ...factor } = await api(request)(getSecondFactor, {});
  const wanted = query.get('suite');
  return {
    ...factor,
    setup: setup && { ...setup, qr: qrDrawing(setup.uri) },
    wanted: wanted && isLocalPath(wanted) ? wanted : null,
    change: changes.find((change) => change === query.get('acte')) ?? null,
  };
}

export const action = ({ request }: ActionFunctionArgs) => act(request);

export default function SecondFactorPage() {
  const t = useMessages(messages);
  const { setup, wanted, ...factor } = useLoaderData<typeof loader>();
  const done = useActionData() as { recoveryCodes?: string[]; renewed?: boolean } | undefined;
  return (
    <div className="wrap-narrow pb-10">
      <div className="pt-3 md:-mb-5">
        <Breadcrumbs label={t.crumbs} items={[{ href: '/compte', label: t.crumb }, { label: t.title }]} />
      </div>
      <PageHeader title={t.title} lede={done?.recoveryCodes ? undefined : t.lede} />
      {factor.mandatory && !factor.confirmedAt ? (
        <Notice tone="info" title={t.mandatoryTitle} className="mb-8">
          {t.mandatory}
        </Notice>
      ) : null}
      {done?.recoveryCodes ? (
        <RecoveryCodes codes={done.recoveryCodes} renewed={done.renewed} next={wanted ?? '/compte'} />
      ) : setup && (!factor.confirmedAt || factor.change === 'telephone') ? (
        <SetUpForm setup={setup} />
      ) : factor.confirmedAt ? (
        <FactorOn {...factor} confirmedAt={factor.confirmedAt} />
      ) : (
        <PasswordForm act="start" title={t.startTitle} text={t.startText} submit={t.start} />
      )}
    </div>
  );
}
