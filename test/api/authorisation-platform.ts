import type { Matrix, Requests } from './authorisation-world';

export const platformMatrix: Matrix = {
  //                    nobody guest student other trainer other owner
  getLive: /*              */ '200 200 200 200 200 200 200',
  getReady: /*             */ '200 200 200 200 200 200 200',
  getOpenApi: /*           */ '200 200 200 200 200 200 200',
  readClock: /*            */ '200 200 200 200 200 200 200',
  advanceClock: /*         */ '200 200 200 200 200 200 200',
};

export const platformRequests: Requests = {
  getLive: () => ({}),
  getReady: () => ({}),
  getOpenApi: () => ({}),
  readClock: () => ({}),
  advanceClock: () => ({ body: { advance: 'PT1S' } }),
};
