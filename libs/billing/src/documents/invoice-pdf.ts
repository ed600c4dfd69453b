import type { Locale, SalesDocumentFacts } from '@tandem/contracts';
import { pdfColours, pdfLetter, pdfMargin, TaggedPdf, type PdfTextStyle } from '@tandem/platform';
import { exactMoney, orderNumber, writtenDay, writtenPercent } from './document-format';
import { buyerLines, sellerLines } from './document-parties';
import { documentWords, mentionText, type DocumentWords } from './document-words';

const name: PdfTextStyle = { font: 'strong', size: 12, colour: 'clay' };
const label: PdfTextStyle = { font: 'strong', size: 9, colour: 'soft' };
const body: PdfTextStyle = { font: 'text', size: 10, leading: 2 };
const title: PdfTextStyle = { font: 'title', size: 24 };
const { heading, small } = pdfLetter;

interface Drawing {
  page: TaggedPdf;
  facts: SalesDocumentFacts;
  locale: Locale;
  words: DocumentWords;
  money: (cents: number) => string;
}

/**
 * An invoice or a credit note, A4, tagged, from the facts it was issued with: CGI, annexe II, art. 242 nonies A; Code de
 * commerce L441-9. `academyName` stands where something was sold before the seller's identity was filled in.
 */
export function invoicePdf(facts: SalesDocumentFacts, locale: Locale, academyName: string): Promise<Buffer> {
  const words = documentWords[locale];
  const called = `${facts.kind === 'invoice' ? words.invoice : words.creditNote} ${facts.number}`;
  const page = new TaggedPdf({
    title: called,
    author: facts.seller?.legalName ?? academyName,
    language: locale === 'fr' ? 'fr-FR' : 'en',
    createdAt: new Date(`${facts.issuedOn}T12:00:00Z`),
    footer: (number, pages) => words.page(called, number, pages),
  });
  const drawing = { page, facts, locale, words, money: (cents: number) => exactMoney(locale, cents) };
  drawParties(drawing, academyName);
  drawTitle(drawing, called);
  drawLines(drawing);
  drawTotals(drawing);
  if (facts.kind === 'invoice') drawSchedule(drawing);
  else page.write('P', body, words.refunded, { before: 10 });
  drawMentions(drawing);
  return page.finish();
}

/** Who sells on the left, who buys where a window of an envelope is. */
function drawParties({ page, facts, locale, words }: Drawing, academyName: string): void {
  page.artifact(() => rings(page.pdf, pdfMargin + 12, 62));
  const left = { width: 220 };
  page.write('P', name, facts.seller?.legalName ?? academyName, { ...left, y: 84 });
  for (const line of facts.seller ? sellerLines(facts.seller, locale, words) : []) {
    page.write('P', small, line, left);
  }
  const sellerEnd = page.pdf.y;
  const right = { x: pdfMargin + 263, width: 220 };
  page.write('P', label, words.billedTo, { ...right, y: 84 });
  const [first, ...rest] = buyerLines(facts.buyer, locale, words);
  page.write('P', { ...body, font: 'strong' }, first!, { ...right, before: 2 });
  for (const line of rest) page.write('P', body, line, right);
  page.pdf.y = Math.max(sellerEnd, page.pdf.y);
}

function drawTitle({ page, facts, locale, words }: Drawing, called: string): void {
  const day = (date: string) => writtenDay(locale, date);
  page.write('H1', title, called, { before: 18 });
  const { from, to } = facts.performance;
  const dates = [words.issued(day(facts.issuedOn)), words.performed(day(from), day(to))];
  page.write('P', body, [...dates, words.order(orderNumber(facts.orderId))].join('  ·  '), { before: 4 });
  if (!facts.corrects) return;
  const told = [words.corrects(facts.corrects.number, day(facts.corrects.issuedOn))];
  if (facts.reason) told.push(words.reason(words.reasons[facts.reason]));
  page.write('P', body, told.join(' '));
}

function drawLines({ page, facts, locale, words, money }: Drawing): void {
  const { lines, discount, kind } = facts;
  const rate = ({ category, rate: percent }: { category: string; rate: number }) =>
    category === 'S' ? writtenPercent(locale, percent) : words.exempt;
  page.write('H2', heading, kind === 'invoice' ? words.sold : words.credited, { before: 14 });
  page.table({
    columns: [
      { header: words.lines.name, share: 42 },
      { header: words.lines.quantity, share: 8, align: 'right' },
      { header: words.lines.unit, share: 20, align: 'right' },
      { header: words.lines.vat, share: 12, align: 'right' },
      { header: words.lines.net, share: 18, align: 'right' },
    ],
    rows: [
      ...lines.map((line) => ({
        cells: [
          line.description ? { text: line.name, note: line.description } : line.name,
          String(line.quantity),
          money(line.unitNet),
          rate(line.vat),
          money(line.net),
        ],
      })),
      ...(discount
        ? [{ cells: [words.discount(discount.code), '', '', rate(discount.vat), money(-discount.net)] }]
        : []),
    ],
  });
}

function drawTotals({ page, facts, locale, words, money }: Drawing): void {
  const { totals, vatBreakdown, kind } = facts;
  const vat = vatBreakdown.map(({ category, rate, amount }) => ({
    cells: [
      category === 'S' ? words.totals.vat(writtenPercent(locale, rate)) : words.totals.noVat,
      money(amount),
    ],
  }));
  page.need(140);
  page.write('H2', heading, words.amounts, { before: 14, x: pdfMargin + 223 });
  page.table({
    indent: 223,
    columns: [{ share: 60 }, { share: 40, align: 'right' }],
    rows: [
      { cells: [words.totals.net, money(totals.net)] },
      ...vat,
      { cells: [kind === 'invoice' ? words.totals.gross : words.back, money(totals.gross)], strong: true },
      ...(kind === 'invoice'
        ? [
            { cells: [words.totals.paid, money(totals.paid)] },
            { cells: [words.totals.due, money(totals.due)], strong: true },
          ]
        : []),
    ],
  });
}

/** What is paid covers the instalments in their order. */
function drawSchedule({ page, facts, locale, words, money }: Drawing): void {
  const { schedule, totals } = facts;
  if (totals.due === 0) return page.write('P', body, words.settled, { before: 10 });
  page.need(110);
  page.write('H2', heading, words.schedule, { before: 14 });
  let covered = totals.paid;
  const rows = schedule.map(({ amount, dueOn }, index) => {
    const state =
      covered >= amount ? words.states.paid : covered > 0 ? words.states.partly : words.states.due;
    covered = Math.max(0, covered - amount);
    return {
      cells: [words.part(index + 1, schedule.length), writtenDay(locale, dueOn), money(amount), state],
    };
  });
  page.table({
    columns: [
      { header: words.parts.number, share: 20 },
      { header: words.parts.day, share: 35 },
      { header: words.parts.amount, share: 22, align: 'right' },
      { header: words.parts.state, share: 23, align: 'right' },
    ],
    rows,
  });
  page.write('P', small, words.means, { before: 6 });
}

function drawMentions({ page, facts, locale, words }: Drawing): void {
  const texts = facts.mentions.map((mention) => mentionText(locale, mention, facts.seller)).filter(Boolean);
  if (texts.length === 0) return;
  page.need(80);
  page.write('H2', heading, words.mentions, { before: 14 });
  for (const text of texts) page.write('P', small, text, { before: 1 });
}

/** The mark of the product, as on its certificates. */
function rings(pdf: PDFKit.PDFDocument, x: number, y: number): void {
  pdf.lineWidth(4).circle(x, y, 11).stroke(pdfColours.clay);
  pdf
    .lineWidth(4)
    .circle(x + 14, y, 11)
    .stroke(pdfColours.teal);
}
