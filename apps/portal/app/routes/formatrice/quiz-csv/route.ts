import { getQuizStatistics } from '@tandem/contracts';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { api } from '../../../lib/api.server';
import { localeOf } from '../../../lib/cookies.server';
import { courseSlug } from '../../../lib/course';
import { translate } from '../../../lib/messages';
import { questionsCsv } from '../quiz/csv';
import { messages } from '../quiz/messages';

/** The figures of a quiz as a spreadsheet opens them. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const locale = localeOf(request);
  const { questions, module } = await api(request)(getQuizStatistics, {
    params: { courseSlug, moduleSlug: params.moduleSlug ?? '' },
  });
  return new Response(questionsCsv(questions, locale, translate(messages, locale)), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Cache-Control': 'private, no-cache',
      'Content-Disposition': `attachment; filename="questionnaire-${module.slug}.csv"`,
    },
  });
}
