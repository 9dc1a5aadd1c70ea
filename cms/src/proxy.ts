import { randomBytes } from 'node:crypto';
import { type NextRequest, NextResponse } from 'next/server';
import { adminPolicy } from './headers/admin-policy.ts';
import { commonHeaders } from './headers/answer-headers.ts';

/** Gives the pages of the admin their headers; Next takes the nonce for its scripts out of the request's. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = randomBytes(16).toString('base64');
  const policy = adminPolicy(nonce, process.env.NODE_ENV === 'development');
  const headers = new Headers(request.headers);
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  for (const [name, value] of Object.entries(commonHeaders)) response.headers.set(name, value);
  response.headers.set('content-security-policy', policy);
  response.headers.set('cache-control', 'no-store');
  return response;
}

/** Not the API: Next would keep each upload in memory on its way through here. */
export const config = { matcher: ['/', '/admin/:path*'] };
