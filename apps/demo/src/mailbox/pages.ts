import type { ReceivedMail } from './received-mail';
import { sheet } from './style';

const zone = 'Europe/Paris';

/** The list, newest first. */
export function listPage(mails: ReceivedMail[]): string {
  const count = mails.length === 1 ? '1 message' : `${mails.length} messages`;
  const items = mails.map(
    (mail) => `<li><a href="/mails/${mail.id}"><strong>${escapeHtml(mail.subject || 'Sans objet')}</strong>
<span class="who">${escapeHtml(mail.to.join(', '))}</span>${time(mail)}</a></li>`,
  );
  const list = mails.length
    ? `<ol>${items.join('')}</ol>`
    : '<p>Aucun message pour l’instant. Inscris-toi sur le portail\u202f: le lien de confirmation arrivera ici.</p>';
  return page(
    'Boîte aux lettres',
    `<div class="bar"><h1>Boîte aux lettres</h1><a href="/">Actualiser</a></div>
<p class="soft">Tous les messages que la démonstration envoie arrivent ici, et ne vont nulle part ailleurs. ${count}.</p>${list}`,
  );
}

export function mailPage(mail: ReceivedMail): string {
  const attachments = mail.attachments.map(
    ({ filename, content }, index) =>
      `<li><a href="/mails/${mail.id}/attachments/${index}" download>${escapeHtml(filename)}</a> (${size(content.length)})</li>`,
  );
  return page(
    mail.subject || 'Sans objet',
    `<p><a href="/">Tous les messages</a></p>
<h1>${escapeHtml(mail.subject || 'Sans objet')}</h1>
<dl><dt>À</dt><dd>${escapeHtml(mail.to.join(', '))}</dd><dt>De</dt><dd>${escapeHtml(mail.from)}</dd><dt>Reçu</dt><dd>${time(mail)}</dd></dl>
${attachments.length ? `<h2>Pièces jointes</h2><ul>${attachments.join('')}</ul>` : ''}
${mail.html ? `<h2>Message</h2><iframe src="/mails/${mail.id}/html" title="Message" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>` : ''}
<h2>Texte seul</h2><pre>${escapeHtml(mail.text)}</pre>`,
  );
}

export function missingPage(): string {
  return page('Introuvable', '<h1>Ce message n’existe plus</h1><p><a href="/">Tous les messages</a></p>');
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escapeHtml(title)}</title><link rel="icon" href="data:,"><style>${sheet}</style></head>
<body><main>${body}</main></body></html>`;
}

function time({ receivedAt }: ReceivedMail): string {
  const shown = new Intl.DateTimeFormat('fr-FR', {
    dateStyle: 'medium',
    timeStyle: 'medium',
    timeZone: zone,
  });
  return `<time datetime="${receivedAt}">${shown.format(new Date(receivedAt))}</time>`;
}

function size(bytes: number): string {
  return bytes < 1024 ? `${bytes}\u00a0o` : `${Math.round(bytes / 1024)}\u00a0Kio`;
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
