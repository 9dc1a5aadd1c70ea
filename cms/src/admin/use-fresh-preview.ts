'use client';

import { useDocumentInfo, useLivePreviewContext } from '@payloadcms/ui';
import { useEffect, useRef } from 'react';
import { morph } from './morph.ts';

/**
 * Shows every save of the form, autosaves too, in the preview beside it, without a flicker. Payload's
 * event of a save comes only after it has asked the server for the state of the form once more, and not
 * at all if the next save is earlier than that answer.
 */
export function useFreshPreview(): void {
  const { iframeRef, isLivePreviewing, url } = useLivePreviewContext();
  const { lastUpdateTime } = useDocumentInfo();
  const shown = useRef(lastUpdateTime);
  useEffect(() => {
    const frame = iframeRef.current;
    if (!isLivePreviewing || !frame || !url || shown.current === lastUpdateTime) return;
    shown.current = lastUpdateTime;
    const stop = new AbortController();
    void refresh(frame, url, stop.signal);
    return () => stop.abort();
  }, [iframeRef, isLivePreviewing, lastUpdateTime, url]);
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
