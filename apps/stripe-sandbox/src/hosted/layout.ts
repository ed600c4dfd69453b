import type { FastifyReply } from 'fastify';
import { html, type Html } from './html';
import type { Language, Words } from './words';

/** The mark is inline so that no page asks for a favicon that is not there. */
const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 34 24' fill='none' stroke-width='3.4'%3E" +
  "%3Ccircle cx='11' cy='12' r='9.2' stroke='%23a8452b'/%3E%3Ccircle cx='23' cy='12' r='9.2' stroke='%231c5a5a'/%3E%3C/svg%3E";

export interface Page {
  title: string;
  language: Language;
  words: Words;
  body: Html;
}

export const layout = ({ title, language, words, body }: Page): Html =>
  html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title} · ${words.sandbox}</title>
        <link rel="icon" href="${ICON}" />
        <link rel="stylesheet" href="/_sandbox/style.css" />
      </head>
      <body>
        <a class="skip" href="#main">${words.skip}</a>
        <header class="banner">${words.sandboxNotice}</header>
        <main id="main">${body}</main>
      </body>
    </html>`;

export function sendPage(reply: FastifyReply, status: number, page: Html): void {
  void reply
    .status(status)
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    // No `form-action`: browsers apply it to the redirect after the form too, and that one leaves the sandbox.
    .header(
      'content-security-policy',
      "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; frame-ancestors 'none'",
    )
    .send(page.text);
}
