import type { Locale } from '@tandem/contracts';
import type { Block, Letter } from '../letter';
import { darkSheet, style } from './style';

export interface Sender {
  academyName: string;
  portalUrl: string;
}

export function renderHtml(letter: Letter, locale: Locale, sender: Sender): string {
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(letter.subject)}</title>
<style>${darkSheet}</style>
</head>
<body class="page" style="${style.page}">
<div style="${style.preview}">${escapeHtml(preview(letter))}</div>
<div class="page" style="${style.sheet}">
<header><p class="name" style="${style.name}">${escapeHtml(sender.academyName)}</p></header>
<main class="card" style="${style.card}">
${letter.blocks.map(block).join('\n')}
</main>
<footer>
${letter.why ? `<p class="foot" style="${style.foot}">${escapeHtml(letter.why)}</p>\n` : ''}<p class="foot" style="${style.foot}">${escapeHtml(sender.academyName)} · <a class="link" style="${style.link}" href="${escapeHtml(sender.portalUrl)}">${escapeHtml(new URL(sender.portalUrl).host)}</a></p>
</footer>
</div>
</body>
</html>
`;
}

/** What lists of mails show beside the subject: otherwise the academy's name and the heading, of which the subject is one. */
function preview({ blocks }: Letter): string {
  const first = blocks.find((part) => part.kind === 'paragraph');
  return first?.text ?? '';
}

function block(part: Block): string {
  switch (part.kind) {
    case 'heading':
      return `<h1 class="heading" style="${style.heading}">${escapeHtml(part.text)}</h1>`;
    case 'paragraph':
    case 'note':
      return `<p class="${part.kind}" style="${style[part.kind]}">${escapeHtml(part.text)}</p>`;
    case 'writing':
      return `<div class="writing">${styled(part.html)}</div>`;
    case 'quote':
      return `<blockquote class="quote" style="${style.quote}">${escapeHtml(part.text).replace(/\r\n?|\n/g, '<br>')}</blockquote>`;
    case 'facts':
      return `<div class="facts" style="${style.facts}">${part.rows.map(fact).join('')}</div>`;
    case 'button':
      return `<p style="${style.action}"><a class="button" style="${style.button}" href="${escapeHtml(part.url)}">${escapeHtml(part.label)}</a></p>`;
    case 'link':
      return `<p class="note" style="${style.note}"><a class="link" style="${style.link}" href="${escapeHtml(part.url)}">${escapeHtml(part.label)}</a></p>`;
  }
}

/** Mail readers know few rules of style sheets: what stands out is styled where it stands. */
function styled(html: string): string {
  return html
    .replace(/<p>/g, `<p style="${style.paragraph}">`)
    .replace(/<h[1-6]>/g, (tag) => tag.replace('>', ` style="${style.subheading}">`))
    .replace(/<pre>/g, `<pre style="${style.pre}">`)
    .replace(/<blockquote>/g, `<blockquote class="quote" style="${style.quote}">`)
    .replace(/<a href/g, `<a class="link" style="${style.link}" href`);
}

function fact([label, value]: [string, string]): string {
  return `<p style="${style.fact}"><span class="label" style="${style.label}">${escapeHtml(label)}</span>${escapeHtml(value)}</p>`;
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character]!);
}
