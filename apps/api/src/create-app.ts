import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { newId, type Config } from '@tandem/platform';
import { AppModule } from './app.module';
import { JsonLogger } from './json-logger';

const bodyLimitBytes = 256 * 1024;

/** The API, ready to listen. */
export async function createApp(config: Config): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    trustProxy: (_address, hop) => hop < config.TRUST_PROXY,
    bodyLimit: bodyLimitBytes,
    genReqId: newId,
    // Only this process's own request id counts: one sent from outside could imitate another.
    requestIdHeader: false,
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(config), adapter, {
    rawBody: true,
    logger: new JsonLogger(config.LOG_LEVEL),
    abortOnError: false,
  });
  adapter
    .getInstance()
    .addHook('onSend', (request, reply, _payload, done) => {
      reply.header('x-request-id', request.id).header('x-content-type-options', 'nosniff');
      reply.header('cache-control', 'no-store');
      done();
    });
  app.enableShutdownHooks();
  return app;
}
