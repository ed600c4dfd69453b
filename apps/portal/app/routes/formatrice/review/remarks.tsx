import type { getSubmission, ResponseOf } from '@tandem/contracts';
import { Button, Notice, TextField } from '@tandem/ui';
import { useActionData } from '@remix-run/react';
import { useMessages } from '../../../lib/messages';
import type { RemarkDone } from './act-on-remark.server';
import { messages } from './messages';
import { fieldOf } from './parts';

interface RemarksProps {
  /** Of the criterion; empty for the feedback. */
  part: string;
  /** What the field is about, for whoever hears the buttons one by one. */
  about: string;
  remarks: ResponseOf<typeof getSubmission>['remarks'];
}

/** Under a field: what she keeps of it for another time, and what she has kept. Buttons of the form: all else stays. */
export function Remarks({ part, about, remarks }: RemarksProps) {
  const t = useMessages(messages);
  const done = (useActionData() as { remark?: RemarkDone } | undefined)?.remark;
  const said = done?.part === part ? done.said : null;
  const fitting = [
    ...remarks.filter((remark) => remark.part === part),
    ...(part === '' ? [] : remarks.filter((remark) => remark.part === '')),
  ];
  return (
    <div className="-mt-1 grid gap-2">
      {said ? (
        <Notice tone="success" takesFocus>
          {t.remarkSaid[said]}
        </Notice>
      ) : null}
      <div className="flex flex-wrap items-start gap-x-5">
        {fitting.length > 0 ? (
          <details className="min-w-0 open:basis-full" data-remarks>
            <summary className="link inline-flex min-h-11 items-center">
              {t.remarks(fitting.length)}
              <span className="sr-only"> {t.remarksAbout(about)}</span>
            </summary>
            <div hidden className="mb-2">
              {/* Without a name: it is not sent with the form. */}
              <TextField
                name={`find-${part}`}
                form=""
                type="search"
                label={t.findRemark}
                autoComplete="off"
              />
            </div>
            <ul className="max-h-80 overflow-y-auto border-y border-line">
              {fitting.map(({ id, text }) => (
                <li key={id} className="border-b border-line last:border-b-0">
                  <button
                    name="insert"
                    value={`${id}:${part}`}
                    data-remark={fieldOf(part)}
                    className="min-h-11 w-full cursor-pointer px-1 py-2 text-left text-sm break-words whitespace-pre-line hover:bg-sunk"
                  >
                    {text}
                  </button>
                </li>
              ))}
            </ul>
            <a
              href="/formatrice/remarques"
              target="_blank"
              rel="noreferrer"
              className="link link-alone text-sm"
            >
              {t.allRemarks}
            </a>
            <p role="status" className="py-2 text-sm empty:hidden" data-none={t.noRemarkFound} />
          </details>
        ) : null}
        <Button variant="quiet" small name="keep" value={part}>
          {t.keepRemark}
          <span className="sr-only"> {t.keepsRemarkOf(about)}</span>
        </Button>
      </div>
    </div>
  );
}
