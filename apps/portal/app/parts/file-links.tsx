import type { SubmissionFile } from '@tandem/contracts';
import { fileSize } from '../lib/format';
import { useLocale } from '../lib/messages';

/** Files that were handed in; each is saved, not shown. */
export function FileLinks({ files }: { files: readonly SubmissionFile[] }) {
  const locale = useLocale();
  return (
    <ul className="grid gap-1">
      {files.map(({ id, name, size }) => (
        <li key={id} className="min-w-0 break-words">
          <a href={`/espace/fichiers/${id}`} className="link link-alone" download>
            {name}
          </a>{' '}
          <span className="text-sm whitespace-nowrap text-soft">{fileSize(locale, size)}</span>
        </li>
      ))}
    </ul>
  );
}
