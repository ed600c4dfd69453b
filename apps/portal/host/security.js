import { randomBytes } from 'node:crypto';
import { framedOrigins } from './embeds.js';

/** @typedef {import('./config.js').Config} Config */
/** @typedef {import('express').RequestHandler} Handler */

/**
 * Content-Security-Policy with a nonce for each answer, and the other headers that narrow what a page may do.
 * @param {Config} config
 * @returns {Handler}
 */
export function securityHeaders(config) {
  return (_req, res, next) => {
    const nonce = randomBytes(16).toString('base64');
    res.locals.nonce = nonce;
    res.set({
      'Content-Security-Policy': contentPolicy(config, nonce),
      // `no-referrer` would make browsers send `Origin: null` with our own forms.
      'Referrer-Policy': 'same-origin',
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'DENY',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Permissions-Policy':
        'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
      ...(config.secure && { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' }),
    });
    next();
  };
}

/**
 * Browsers check form-action along redirects too, hence the checkout's origin. Style attributes stay allowed: figures
 * place their parts with custom properties.
 * @param {Config} config
 * @param {string} nonce
 */
function contentPolicy(config, nonce) {
  return [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    `frame-src ${framedOrigins.join(' ')}`,
    `form-action 'self' ${config.checkoutOrigin}`,
    ...(config.secure ? ['upgrade-insecure-requests'] : []),
  ].join('; ');
}

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a write that another site made the browser send. A caller without these headers is no browser, so it
 * carries nobody's cookie.
 * @param {Config} config
 * @returns {Handler}
 */
export function refuseForeignWrites(config) {
  return (req, res, next) => {
    if (reading.has(req.method)) return next();
    const site = req.get('sec-fetch-site');
    const origin = req.get('origin');
    const own = config.publicUrl ? new URL(config.publicUrl).origin : `${req.protocol}://${req.get('host')}`;
    if (site === 'cross-site' || site === 'same-site' || (origin !== undefined && origin !== own)) {
      res.status(403).type('text/plain').send('This form was sent from another site.');
      return;
    }
    next();
  };
}

/**
 * Replaces what a visitor may claim about herself and about us by what we know: the API limits rates by address, and
 * Remix compares the host with the origin of a form.
 * @param {Config} config
 * @returns {Handler}
 */
export function settleIdentity(config) {
  const host = config.publicUrl && new URL(config.publicUrl).host;
  return (req, _res, next) => {
    req.headers['x-forwarded-for'] = req.ip ?? '';
    delete req.headers['x-forwarded-host'];
    if (host) req.headers.host = host;
    next();
  };
}
