import { Fragment } from 'react';

const heading = /^#{1,4} +(.+)$/;

/** A person's own text as she wrote it. Lines that start with « ## » are headings, as in the lessons; the rest is plain. */
export function WrittenText({ text }: { text: string }) {
  return (
    <div className="grid gap-3">
      {partsOf(text).map((part, at) => (
        <Fragment key={at}>
          {part.title === null ? null : <h3 className="mt-2 text-lg">{part.title}</h3>}
          {part.body ? <p className="whitespace-pre-line">{part.body}</p> : null}
        </Fragment>
      ))}
    </div>
  );
}

function partsOf(text: string): { title: string | null; body: string }[] {
  const parts: { title: string | null; lines: string[] }[] = [{ title: null, lines: [] }];
  for (const line of text.split(/\r?\n/)) {
    const title = heading.exec(line)?.[1];
    if (title) parts.push({ title, lines: [] });
    else parts[parts.length - 1]?.lines.push(line);
  }
  return parts.map(({ title, lines }) => ({ title, body: lines.join('\n').trim() }));
}
