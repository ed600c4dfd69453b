/**
 * Sites whose players a lesson may show, after a click, and the address of the player for a page of theirs. Those here
 * set no cookie before something is played.
 * @type {Record<string, { hosts: string[], player: (page: URL) => string | null }>}
 */
const sites = {
  'https://www.youtube-nocookie.com': {
    hosts: ['www.youtube.com', 'youtube.com', 'youtu.be', 'www.youtube-nocookie.com'],
    player: (page) => {
      const id = page.searchParams.get('v') ?? page.pathname.split('/').at(-1);
      return id && /^[\w-]{6,20}$/.test(id) ? `/embed/${id}` : null;
    },
  },
  'https://player.vimeo.com': {
    hosts: ['vimeo.com', 'player.vimeo.com'],
    player: (page) => {
      const id = page.pathname.split('/').at(-1);
      return id && /^\d+$/.test(id) ? `/video/${id}?dnt=1` : null;
    },
  },
  'https://framatube.org': {
    hosts: ['framatube.org'],
    player: (page) => {
      const [, id] = /^\/(?:w|videos\/(?:watch|embed))\/([\w-]+)$/.exec(page.pathname) ?? [];
      return id ? `/videos/embed/${id}` : null;
    },
  },
  'https://www.openstreetmap.org': {
    hosts: ['www.openstreetmap.org'],
    player: (page) => (page.pathname === '/export/embed.html' ? page.pathname + page.search : null),
  },
};

/** What the Content-Security-Policy lets pages frame. */
export const framedOrigins = Object.keys(sites);

/**
 * The player of a page of another site; null when its site is not one of ours, or it has none.
 * @param {string} address
 */
export function playerOf(address) {
  if (!URL.canParse(address)) return null;
  const page = new URL(address);
  const found = Object.entries(sites).find(([, { hosts }]) => hosts.includes(page.host));
  const path = page.protocol === 'https:' ? found?.[1].player(page) : null;
  return found && path ? found[0] + path : null;
}
