/** One completion in four is the first of its lesson; the others repeat one, as a double click or an offline queue does. */
export const writesPerFirst = 4;

/** What a browser says of itself: without it the portal would be spared the compression. */
const browser = {
  accept: 'text/html',
  'accept-encoding': 'gzip, deflate, br',
  'user-agent': 'Mozilla/5.0 bench',
};

const bearer = (student) => ({ authorization: `Bearer ${student.token}` });
const cookie = (student) => ({ ...browser, cookie: `tandem=${student.token}` });

const read = (request) => ({
  writes: false,
  requests: (world, client, clients) => shareOf(world.students, client, clients).map(request(world)),
});

const write = (request) => ({
  writes: true,
  requests: (world, client, clients) => {
    const known = shareOf(world.completed, client, clients);
    return shareOf(world.fresh, client, clients).flatMap((fresh, n) => {
      const repeated = (k) => known[(n * (writesPerFirst - 1) + k) % known.length];
      const pairs = [fresh, ...Array.from({ length: writesPerFirst - 1 }, (_, k) => repeated(k))];
      return pairs.map(([student, lesson]) => request(world.students[student], lesson));
    });
  },
});

/** A word of nearly every lesson, a few of some, the beginning of one, one of a title, one with a typing error, and none. */
const searched = [
  'cliente',
  'tableau de bord',
  'déléguer une tâche',
  'certif',
  'processus',
  'procedrue',
  'xylophage',
];

/**
 * What is measured, by name: on which server, and the requests of one of several clients, which go round. Two requests in
 * a row are never of one student. `clients`: instead of the numbers that others are measured with.
 */
export const scenarios = {
  'bare outline': {
    server: 'bare',
    ...read(() => ({ id }) => ({ method: 'GET', path: `/${id}/outline` })),
  },
  'api outline': {
    server: 'api',
    ...read(() => (her) => ({ method: 'GET', path: '/me/courses/obm/outline', headers: bearer(her) })),
  },
  'bare completion': {
    server: 'bare',
    ...write(({ id }, lesson) => ({ method: 'PUT', path: `/${id}/completion/${lesson}` })),
  },
  'api completion': {
    server: 'api',
    ...write((her, lesson) => ({
      method: 'PUT',
      path: `/me/lessons/${lesson}/completion`,
      headers: bearer(her),
    })),
  },
  'api answer': {
    server: 'api',
    clients: [1, 32],
    ...read(({ questions }) => (her, n) => {
      const { key, option } = questions[n % questions.length];
      return {
        ...{ method: 'PUT', path: `/me/attempts/${her.attemptId}/answers/${key}` },
        headers: { ...bearer(her), 'content-type': 'application/json' },
        body: JSON.stringify({ answer: { choice: option } }),
      };
    }),
  },
  'api search': {
    server: 'api',
    clients: [1, 16],
    ...read(() => (her, n) => {
      const query = new URLSearchParams({ q: searched[n % searched.length] });
      return { method: 'GET', path: `/me/search?${query}`, headers: bearer(her) };
    }),
  },
  'portal dashboard': {
    server: 'portal',
    ...read(() => (her) => ({ method: 'GET', path: '/espace', headers: cookie(her) })),
  },
  'portal outline': {
    server: 'portal',
    ...read(() => (her) => ({ method: 'GET', path: '/espace/formation', headers: cookie(her) })),
  },
  'portal lesson': {
    server: 'portal',
    ...read(({ lessons }) => (her, n) => {
      const { module, slug } = lessons[n % lessons.length];
      return { method: 'GET', path: `/espace/formation/${module}/${slug}`, headers: cookie(her) };
    }),
  },
};

function shareOf(list, client, clients) {
  return list.filter((_, n) => n % clients === client);
}
