import { createServer, type Server, type ServerResponse } from 'node:http';
import type { MailStore } from './mail-store';
import { listPage, mailPage, missingPage } from './pages';
import { listed, type ReceivedMail } from './received-mail';

const ownPages =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
/** What a mail shows can neither run, nor load, nor post; its links open beside. */
const strangersHtml =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

export function createHttpServer(store: MailStore): Server {
  return createServer((request, response) => {
    response.setHeader('x-content-type-options', 'nosniff');
    response.setHeader('referrer-policy', 'no-referrer');
    response.setHeader('cache-control', 'no-store');
    const url = new URL(request.url ?? '/', 'http://mailbox');
    answer(store, request.method ?? 'GET', url, response).catch(() => response.writeHead(500).end());
  });
}

async function answer(store: MailStore, method: string, url: URL, response: ServerResponse): Promise<void> {
  if (url.pathname === '/api/mails' && method === 'DELETE') {
    await store.clear();
    response.writeHead(204).end();
    return;
  }
  if (method !== 'GET' && method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
    return;
  }
  if (url.pathname === '/api/mails') {
    const mails = store.list(url.searchParams.get('to')).map(listed);
    send(response, 200, 'application/json; charset=utf-8', JSON.stringify({ mails }));
    return;
  }
  if (url.pathname === '/') return sendPage(response, 200, listPage(store.list(url.searchParams.get('to'))));
  const [, id = '', part, index] =
    /^\/mails\/([\d-]+)(?:\/(html|attachments)(?:\/(\d+))?)?$/.exec(url.pathname) ?? [];
  const mail = store.find(id);
  if (mail && !part) return sendPage(response, 200, mailPage(mail));
  if (mail?.html && part === 'html') return sendHtml(response, mail.html);
  if (mail && part === 'attachments' && mail.attachments[Number(index)]) {
    return sendAttachment(response, mail.attachments[Number(index)]!);
  }
  sendPage(response, 404, missingPage());
}

function sendPage(response: ServerResponse, status: number, body: string): void {
  response.setHeader('content-security-policy', ownPages);
  send(response, status, 'text/html; charset=utf-8', body);
}

function sendHtml(response: ServerResponse, html: string): void {
  response.setHeader('content-security-policy', strangersHtml);
  send(response, 200, 'text/html; charset=utf-8', besides(html));
}

/** Its links open in a tab of their own: in the frame, the portal would refuse to be shown. */
function besides(html: string): string {
  const base = '<base target="_blank">';
  return /<head>/i.test(html) ? html.replace(/<head>/i, `$&${base}`) : base + html;
}

function sendAttachment(response: ServerResponse, file: ReceivedMail['attachments'][number]): void {
  response.setHeader(
    'content-disposition',
    `attachment; filename*=UTF-8''${encodeURIComponent(file.filename)}`,
  );
  response.setHeader('content-security-policy', 'sandbox');
  send(response, 200, 'application/octet-stream', file.content);
}

function send(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body) }).end(body);
}
