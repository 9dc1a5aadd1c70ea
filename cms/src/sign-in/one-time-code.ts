import { Secret, TOTP } from 'otpauth';
import { renderSVG } from 'uqr';

const period = 30;
/** Clocks differ: a code of the step before and of the next count too. */
const window = 1;

/** Random bits for a phone's authenticator: 160, as RFC 4226 recommends; in Base32. */
export function newSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/**
 * The step (30 s since 1970) whose code (RFC 6238: SHA-1, six digits) this is, or null for none that
 * counts now.
 */
export function stepOf(secret: string, code: string, now: number = Date.now()): number | null {
  const token = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return null;
  const delta = totp(secret, '').validate({ token, timestamp: now, window });
  return delta === null ? null : Math.floor(now / 1000 / period) + delta;
}

/** What the phone scans: the address as such, and as a picture made here (SVG). */
export function enrolment(secret: string, email: string): { address: string; picture: string } {
  const address = totp(secret, email).toString();
  return { address, picture: renderSVG(address, { border: 2 }) };
}

function totp(secret: string, label: string): TOTP {
  return new TOTP({
    issuer: 'Dateline',
    label,
    algorithm: 'SHA1',
    digits: 6,
    period,
    secret: Secret.fromBase32(secret),
  });
}
