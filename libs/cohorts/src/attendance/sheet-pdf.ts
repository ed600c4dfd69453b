import type { AttendanceLine, AttendanceMark } from '@tandem/contracts';
import { pdfLetter, TaggedPdf, type PdfTextStyle } from '@tandem/platform';
import type { SheetContent } from './sheet-content';
import { sheetWords as t, writtenDay, writtenLength, writtenMoment, writtenTime } from './sheet-words';

const title: PdfTextStyle = { font: 'title', size: 21 };
const { heading, body, small } = pdfLetter;

export interface Seal {
  hash: string;
  /** Where it can be checked. */
  url: string;
}

export interface Addition {
  personName: string;
  mark: AttendanceMark;
}

/**
 * The sheet of a half-day as those who pay for training and those who audit it read it: once countersigned, the same
 * bytes for the same sheet and additions. Without a seal it is provisional, and dated by its half-day.
 */
export function sheetPdf(
  content: SheetContent,
  seal: Seal | null,
  additions: readonly Addition[],
): Promise<Buffer> {
  const page = new TaggedPdf({
    title: `${t.title}, ${content.session}`,
    author: content.academy.name,
    language: 'fr-FR',
    createdAt: new Date(content.countersigned?.at ?? content.startsAt),
    footer: (number, pages) =>
      seal ? t.footer(seal.hash.slice(0, 16), number, pages) : t.provisionalFooter(number, pages),
  });
  drawAcademy(page, content.academy);
  page.write('H1', title, t.title, { before: 14 });
  if (!seal) page.write('P', { font: 'strong', size: 11, colour: 'clay' }, t.provisional);
  page.pdf.y += 8;
  drawFacts(page, content);
  page.write('H2', heading, t.participants, { before: 16 });
  page.write('P', small, t.wording(content.wording.text, content.wording.version), { before: 3 });
  page.pdf.y += 5;
  drawLines(page, content);
  drawSeal(page, content, seal);
  if (additions.length > 0) drawAdditions(page, content.zone, additions);
  return page.finish();
}

function drawAcademy(page: TaggedPdf, academy: SheetContent['academy']): void {
  const { name, legalName, address, siret, training } = academy;
  page.write('P', { font: 'strong', size: 12, colour: 'clay' }, legalName ?? name);
  const place = address && `${address.street}, ${address.postalCode} ${address.city}`;
  const line = [place, siret && t.siret(siret)].filter(Boolean).join(' · ');
  if (line) page.write('P', small, line, { before: 2 });
  if (training) page.write('P', small, t.declaration(training));
}

function drawFacts(page: TaggedPdf, content: SheetContent): void {
  const { zone, startsAt, endsAt, minutes } = content;
  const hours = `de ${writtenTime(startsAt, zone)} à ${writtenTime(endsAt, zone)} (${zone}), ${writtenLength(minutes)}`;
  page.table({
    columns: [{ share: 28 }, { share: 72 }],
    rows: [
      { cells: [t.facts.course, content.course], strong: true },
      { cells: [t.facts.cohort, content.cohort] },
      { cells: [t.facts.session, content.session] },
      { cells: [t.facts.date, `${writtenDay(content.day)}, ${t.half[content.half]}`] },
      { cells: [t.facts.hours, hours] },
      { cells: [t.facts.trainers, content.trainers.join(', ')] },
    ],
  });
}

/** The state is that of the last word; every word stands below it. */
function drawLines(page: TaggedPdf, { lines, zone }: SheetContent): void {
  page.table({
    columns: [
      { header: t.columns.name, share: 23 },
      { header: t.columns.state, share: 18 },
      { header: t.columns.trace, share: 59 },
    ],
    rows: lines.map((line) => ({
      cells: [
        line.personName,
        line.state === 'left'
          ? { text: t.states.left, note: t.followed(line.minutes) }
          : t.states[line.state],
        traceOf(line, zone),
      ],
    })),
  });
}

function traceOf({ marks }: AttendanceLine, zone: string): string {
  if (marks.length === 0) return t.nothing;
  return marks.map((mark) => said(mark, zone)).join('\n');
}

function said(mark: AttendanceMark, zone: string): string {
  const { kind, at, byName, method, justified, reason } = mark;
  const when = `le ${writtenMoment(at, zone).replace(` (${zone})`, '')}`;
  if (kind === 'signed')
    return `${t.kinds.signed} ${t.by(byName)} ${when}${method ? `, ${t.methods[method]}` : ''}`;
  // Her words are for her trainers, who answer in words that may be printed.
  if (mark.late && mark.own) return `${t.reasonGiven} ${t.by(byName)} ${when}`;
  const what = justified === null ? t.kinds[kind] : `${t.kinds[kind]} (${t.justified(justified)})`;
  return `${what} ${t.by(byName)} ${when}\u202f: ${reason ?? ''}`;
}

function drawSeal(page: TaggedPdf, content: SheetContent, seal: Seal | null): void {
  page.need(150);
  page.write('H2', heading, t.countersignature, { before: 16 });
  const { countersigned, zone } = content;
  page.write(
    'P',
    body,
    countersigned ? t.countersigned(countersigned.byName, writtenMoment(countersigned.at, zone)) : t.awaiting,
    { before: 4 },
  );
  if (!seal) return;
  page.pdf.y += 6;
  page.table({
    columns: [{ share: 22 }, { share: 78 }],
    rows: [{ cells: [t.hash, seal.hash] }, { cells: [t.check, seal.url] }],
  });
  page.write('P', small, t.seal, { before: 6 });
}

function drawAdditions(page: TaggedPdf, zone: string, additions: readonly Addition[]): void {
  page.need(110);
  page.write('H2', heading, t.additions, { before: 16 });
  page.write('P', small, t.additionsHint, { before: 3 });
  page.pdf.y += 4;
  page.table({
    columns: [
      { header: t.columns.name, share: 23 },
      { header: t.columns.trace, share: 77 },
    ],
    rows: additions.map(({ personName, mark }) => ({ cells: [personName, said(mark, zone)] })),
  });
}
