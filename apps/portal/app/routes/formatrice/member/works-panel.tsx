import { useMessages } from '../../../lib/messages';
import { WorkState } from '../../../parts/staff/states';
import { When } from '../../../parts/staff/when';
import { Panel } from '../../../parts/staff/panel';
import type { MemberData } from './member-facts';
import { messages } from './messages';

/** Where each of her assignments stands; what was handed in leads to its review. Drafts are hers alone. */
export function WorksPanel({ works, zone }: { works: MemberData['assignments']; zone: string }) {
  const t = useMessages(messages);
  return (
    <Panel id="travaux" title={t.works}>
      {works.length === 0 ? <p className="text-soft">{t.noWorks}</p> : null}
      <ul>
        {works.map(({ key, title, module, state, submissionId, submittedAt }) => (
          <li
            key={key}
            className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 border-t border-line py-2.5 first:border-0"
          >
            <span className="min-w-0 flex-[1_1_12rem]">
              {submissionId ? (
                <a href={`/formatrice/rendus/${submissionId}`} className="link link-alone">
                  {title}
                </a>
              ) : (
                title
              )}
              <span className="block text-sm text-soft">
                {t.module(module.number)}
                {submittedAt ? (
                  <>
                    , {t.submittedOn} <When value={submittedAt} zone={zone} />
                  </>
                ) : null}
              </span>
            </span>
            <WorkState state={state} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
