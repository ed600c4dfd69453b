import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { keepPlacement } from '@tandem/contracts';
import { ButtonLink, PageHeader } from '@tandem/ui';
import { guestApi } from '../../lib/api.server';
import { formProblem } from '../../lib/forms.server';
import { useMessages } from '../../lib/messages';
import { pageMeta } from '../../lib/meta';
import { resultPath } from '../../lib/role-finder.server';
import { loadResult, type Shown } from './load.server';
import { messages } from './messages';
import { ResultView } from './result-view';

export const meta = pageMeta<typeof messages.fr, Shown>(messages, (t, found) => ({
  title: found && !found.result ? t.unknown : t.title,
  index: false,
}));

export async function loader({ request, params }: LoaderFunctionArgs) {
  return loadResult(request, params.code ?? '');
}

/** Keeps the result as her placement; a visitor without a session becomes a guest. */
export async function action({ request, params }: ActionFunctionArgs) {
  const code = params.code ?? '';
  try {
    const { call, headers } = await guestApi(request);
    await call(keepPlacement, { body: { code } });
    return redirect(`${resultPath(code)}#garder`, { headers });
  } catch (error) {
    return formProblem(request, error, new FormData());
  }
}

export default function RoleResultPage() {
  const { result, ...shown } = useLoaderData<typeof loader>();
  const t = useMessages(messages);
  if (result) return <ResultView result={result} {...shown} />;
  return (
    <div className="wrap-narrow pb-16">
      <PageHeader
        title={t.unknown}
        lede={t.unknownText}
        actions={<ButtonLink href="/quel-role">{t.try}</ButtonLink>}
      />
    </div>
  );
}
