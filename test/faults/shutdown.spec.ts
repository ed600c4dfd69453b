import { Agent, request } from 'node:http';
import { startTestApp } from '../support/app';

it('ends with the last answer, whoever would keep the connection', async () => {
  const api = await startTestApp();
  const agent = new Agent({ keepAlive: true });
  const headers = { 'content-type': 'application/json', 'content-length': 2 };
  const slow = request(`${api.url}/stripe/webhook`, { method: 'POST', agent, headers });
  const answered = new Promise<number>((resolve, reject) => {
    slow.once('error', reject).once('response', (answer) => {
      answer.resume().once('end', () => resolve(answer.statusCode!));
    });
  });
  const received = new Promise<void>((resolve) => api.app.getHttpServer().once('request', () => resolve()));
  slow.write('{');
  await received;
  const closed = api.close();
  slow.end('}');
  expect(await answered).toBe(400);
  await closed;
  agent.destroy();
});
