'use client';

import { useDocumentInfo, useLivePreviewContext } from '@payloadcms/ui';
import { useEffect } from 'react';
import { morph } from './morph.ts';
import { watchSaves } from './watch-saves.ts';

/** Shows every save of the form, autosaves too, in the preview beside it, without a flicker. */
export function useFreshPreview(): void {
  const { iframeRef, isLivePreviewing, url } = useLivePreviewContext();
  const { id, collectionSlug } = useDocumentInfo();
  useEffect(() => {
    if (!isLivePreviewing || !url || !id) return;
    let latest = new AbortController();
    const stop = watchSaves(`/api/${collectionSlug}/${id}`, () => {
      latest.abort();
      latest = new AbortController();
      if (iframeRef.current) void refresh(iframeRef.current, url, latest.signal);
    });
    return () => {
      stop();
      latest.abort();
    };
  }, [collectionSlug, id, iframeRef, isLivePreviewing, url]);
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
