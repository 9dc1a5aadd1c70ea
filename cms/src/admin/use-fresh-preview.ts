'use client';

import { useDocumentEvents, useLivePreviewContext } from '@payloadcms/ui';
import { useEffect } from 'react';
import { morph } from './morph.ts';

/** Shows every save of the form, autosaves too, in the preview beside it, without a flicker. */
export function useFreshPreview(): void {
  const { iframeRef, isLivePreviewing, url } = useLivePreviewContext();
  const { mostRecentUpdate } = useDocumentEvents();
  useEffect(() => {
    const frame = iframeRef.current;
    if (!isLivePreviewing || !mostRecentUpdate || !frame || !url) return;
    const stop = new AbortController();
    void refresh(frame, url, stop.signal);
    return () => stop.abort();
  }, [iframeRef, isLivePreviewing, mostRecentUpdate, url]);
}

async function refresh(frame: HTMLIFrameElement, url: string, signal: AbortSignal): Promise<void> {
  try {
    const response = await fetch(url, { credentials: 'include', cache: 'no-store', signal });
    const html = await response.text();
    const present = frame.contentDocument;
    if (!present || signal.aborted) return;
    morph(
      present.documentElement,
      new DOMParser().parseFromString(html, 'text/html').documentElement,
    );
  } catch {
    // The form was left, another save came, or the CMS is away: the form itself says so then.
  }
}
