'use client';

import { useEffect, useState } from 'react';
import type { Publication } from '../publication/publication.ts';

/**
 * Where a document stands with readers; null until that is known. Looks again until it is settled, and
 * then not before `version` changes.
 *
 * @param address where to ask; null asks nothing
 * @param version another one after each save that readers may see something of
 */
export function usePublication(address: string | null, version: string): Publication | null {
  const [publication, setPublication] = useState<Publication | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version is the reason to look again
  useEffect(() => {
    if (!address) return;
    const stop = new AbortController();
    void follow(address, stop.signal, setPublication);
    return () => stop.abort();
  }, [address, version]);
  return publication;
}

/** In milliseconds: a release takes less than the first, and nobody looks on for longer than the last. */
const quickly = 300;
const slowly = 5000;
const quickFor = 30_000;

async function follow(
  address: string,
  signal: AbortSignal,
  show: (publication: Publication) => void,
): Promise<void> {
  const began = Date.now();
  while (!signal.aborted) {
    const answer = await read(address, signal);
    if (signal.aborted || answer === 'refused') return;
    if (answer) show(answer);
    const isPublishing = answer?.state === 'publishing';
    if (answer && !isPublishing && answer.state !== 'failed') return;
    await pause(isPublishing && Date.now() - began < quickFor ? quickly : slowly, signal);
  }
}

/** Null if there was no answer; the next may have one. */
async function read(address: string, signal: AbortSignal): Promise<Publication | 'refused' | null> {
  try {
    const response = await fetch(address, { credentials: 'include', signal });
    if (response.ok) return await response.json();
    return response.status < 500 ? 'refused' : null;
  } catch {
    // The CMS is away, or the form was left.
    return null;
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
