import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { getRoleFinder } from '@tandem/contracts';
import { Button, ErrorSummary, Fieldset, Icon, Notice, ProgressBar, QuizOption } from '@tandem/ui';
import { api } from '../../lib/api.server';
import { roleAnswers } from '../../lib/cookies.server';
import { courseSlug } from '../../lib/course';
import { useMessages } from '../../lib/messages';
import { pageMeta } from '../../lib/meta';
import { firstOpen, scenePath } from '../../lib/role-finder.server';
import { answerScene } from './act.server';
import { messages } from './messages';

type Data = Awaited<ReturnType<typeof loader>>;

export const meta = pageMeta<typeof messages.fr, Data>(messages, (t, found) => ({
  title: found ? `${t.scene(found.number, found.of)} · ${t.title}` : t.title,
  index: false,
}));

/** Whole numbers from 1; 0 for anything else. */
const numberOf = (text: string | undefined) => (/^[1-9]\d?$/.test(text ?? '') ? Number(text) : 0);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const finder = await api(request)(getRoleFinder, { params: { courseSlug } });
  const number = numberOf(params.number);
  const question = finder.questions[number - 1];
  if (!question) throw redirect('/quel-role');
  const answers = roleAnswers(request);
  return {
    question,
    number,
    of: finder.questions.length,
    chosen: answers[question.key] ?? null,
    complete: firstOpen(finder, answers) === null,
    left: new URL(request.url).searchParams.has('reste'),
    address: scenePath(number),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  return answerScene(request, numberOf(params.number));
}

export default function ScenePage() {
  const { question, number, of, chosen, complete, left, address } = useLoaderData<typeof loader>();
  const missing = useActionData<typeof action>()?.missing === true;
  const t = useMessages(messages);
  return (
    <div className="wrap-narrow py-10">
      <ProgressBar label={t.progress} value={number} max={of} text={t.scene(number, of)} />
      <h1 className="eyebrow mt-6 mb-2">{t.scene(number, of)}</h1>
      <form method="post" action={address} className="grid gap-6">
        {missing ? (
          <ErrorSummary title={t.problem} errors={[{ field: 'scene', message: t.missing }]} />
        ) : null}
        {left && !missing ? <Notice>{t.left}</Notice> : null}
        <p lang="fr" className="text-lg">
          {question.scene}
        </p>
        <Fieldset
          large
          id="scene"
          legend={<span lang="fr">{question.ask}</span>}
          error={missing ? t.missing : undefined}
        >
          <div className="grid gap-3">
            {question.options.map(({ key, text }) => (
              <QuizOption
                key={key}
                name="reponse"
                value={key}
                label={<span lang="fr">{text}</span>}
                defaultChecked={key === chosen}
              />
            ))}
          </div>
        </Fieldset>
        <div className="actions">
          <Button>{number === of ? t.last : t.next}</Button>
          {complete && number < of ? (
            <Button variant="quiet" name="intent" value="result">
              {t.result}
            </Button>
          ) : null}
          {number > 1 ? (
            <Button variant="quiet" name="intent" value="back">
              <Icon name="back" />
              {t.back}
            </Button>
          ) : null}
        </div>
      </form>
      <p className="mt-10 border-t border-line pt-4 text-sm">
        <a href="/quel-role" className="link link-alone">
          {t.about}
        </a>
      </p>
    </div>
  );
}
