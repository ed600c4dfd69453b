import multipart from '@fastify/multipart';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { largestUpload } from '@tandem/contracts';
import { DomainError, newId, sendProblem, type ApiRequest, type Config, type Reply } from '@tandem/platform';
import { AppModule } from './app.module';
import { JsonLogger } from './json-logger';

const bodyLimitBytes = 256 * 1024;
/** A bounce may bring back the whole mail. */
const largestMail = 1024 * 1024;

/** The API, ready to listen. */
export async function createApp(config: Config): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    trustProxy: (_address, hop) => hop < config.TRUST_PROXY,
    bodyLimit: bodyLimitBytes,
    genReqId: newId,
    // Only this process's own request id counts: one sent from outside could imitate another.
    requestIdHeader: false,
    // An address that cannot be read, or is longer than any of ours, ends before the router: no hook, no filter.
    frameworkErrors: (error: { code: string }, request: { id: string }, reply: object) => {
      const code = error.code === 'FST_ERR_BAD_URL' ? 'malformed-request' : 'not-found';
      sendProblem(
        new DomainError(code),
        request as ApiRequest,
        (reply as Reply).header('x-request-id', request.id),
      );
    },
  });
  // Fastify reads plain text unless told otherwise; every body here is JSON, but mails.
  adapter.getInstance().removeContentTypeParser('text/plain');
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(config), adapter, {
    rawBody: true,
    logger: new JsonLogger(config.LOG_LEVEL),
    abortOnError: false,
  });
  app.useBodyParser('message/rfc822', { bodyLimit: largestMail });
  // Only endpoints that take an upload read such a body; `parseInput` refuses it elsewhere.
  await app.register(multipart as never, {
    limits: { fileSize: largestUpload, files: 1, fields: 4, fieldSize: 1000, headerPairs: 20 },
    throwFileSizeLimit: false,
  });
  adapter.getInstance().addHook('onSend', (request, reply, _payload, done) => {
    reply.header('x-request-id', request.id).header('x-content-type-options', 'nosniff');
    reply.header('cache-control', 'no-store');
    reply.header('content-security-policy', "default-src 'none'; sandbox");
    // What is still coming of an upload that was refused is not read: the connection ends with the answer.
    if (/^multipart/i.test(request.headers['content-type'] ?? '') && !request.raw.complete)
      reply.header('connection', 'close');
    done();
  });
  endIdleConnectionsWhileClosing(app);
  app.enableShutdownHooks();
  return app;
}

/**
 * Fastify ends the connections that are idle when closing begins. One that is answering then becomes idle later, and would
 * keep the process for the 72 seconds that Fastify keeps an idle one.
 */
function endIdleConnectionsWhileClosing(app: NestFastifyApplication): void {
  const instance = app.getHttpAdapter().getInstance();
  instance.addHook('preClose', (done) => {
    const beat = setInterval(() => instance.server.closeIdleConnections(), 50);
    instance.server.once('close', () => clearInterval(beat));
    done();
  });
}
