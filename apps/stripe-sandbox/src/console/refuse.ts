import type { FastifyReply } from 'fastify';

export const refuse = (reply: FastifyReply, status: number, message: string) =>
  reply.status(status).send({ error: { type: 'invalid_request_error', message } });
