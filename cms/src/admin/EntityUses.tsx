'use client';

import { Button, useConfig, useDocumentInfo } from '@payloadcms/ui';
import { useEffect, useState } from 'react';
import type { Uses } from '../merging/uses-endpoint.ts';
import { askCms } from './ask-cms.ts';

/** Beside an entity's form: where it stands, and what was merged into it. */
export function EntityUses() {
  const { id } = useDocumentInfo();
  return id ? <OfEntity id={String(id)} /> : null;
}

function OfEntity({ id }: { id: string }) {
  const { config } = useConfig();
  const { admin, api } = config.routes;
  const [page, setPage] = useState(1);
  const { uses, problem } = useUses(`${api}/entities/${id}/uses?page=${page}`);
  const edges = `${admin}/collections/relationships?${new URLSearchParams({
    'where[or][0][and][0][subject][equals]': id,
    'where[or][1][and][0][object][equals]': id,
  })}`;
  return (
    <section aria-labelledby="uses-heading" className="entity-uses">
      <h3 id="uses-heading">Where it stands</h3>
      <p role="status">{problem ?? (uses ? wordsOfUses(uses) : 'Looking it up…')}</p>
      <ul>
        {uses?.articles.map((article) => (
          <li key={article.id}>
            <a href={`${admin}/collections/articles/${article.id}`}>{article.headline}</a>{' '}
            <small>
              {article.isAbout ? 'about it' : 'mentions it'}
              {!article.isPublished && ' · draft'}
            </small>
          </li>
        ))}
      </ul>
      {uses && uses.pages > 1 && (
        <div className="entity-uses__pages">
          <Turn isOff={page === 1} onClick={() => setPage(page - 1)} words="Newer" />
          <span>
            Page {page} of {uses.pages.toLocaleString('en')}
          </span>
          <Turn isOff={page >= uses.pages} onClick={() => setPage(page + 1)} words="Older" />
        </div>
      )}
      <p>
        {uses && uses.relationships > 0 && (
          <>
            <a href={edges}>Its relationships</a> ·{' '}
          </>
        )}
        <a href={`${admin}/collections/merges?search=${id}`}>Its merges</a>
      </p>
    </section>
  );
}

function Turn(props: { words: string; isOff: boolean; onClick: () => void }) {
  return (
    <Button
      buttonStyle="secondary"
      disabled={props.isOff}
      margin={false}
      onClick={props.onClick}
      size="small"
      type="button"
    >
      {props.words}
    </Button>
  );
}

function useUses(address: string): { uses: Uses | null; problem: string | null } {
  const [state, setState] = useState<{ uses: Uses | null; problem: string | null }>({
    uses: null,
    problem: null,
  });
  useEffect(() => {
    const stop = new AbortController();
    const ask = async () => {
      const answer = await askCms<Uses>(address, { signal: stop.signal });
      if (stop.signal.aborted) return;
      setState(
        answer.ok
          ? { uses: answer.body, problem: null }
          : { uses: null, problem: 'The CMS did not answer. Reload the page.' },
      );
    };
    void ask();
    return () => stop.abort();
  }, [address]);
  return state;
}

function wordsOfUses({ articlesInAll, relationships, photos }: Uses): string {
  const words = [
    `${articlesInAll.toLocaleString('en')} ${articlesInAll === 1 ? 'story' : 'stories'}`,
    `${relationships} ${relationships === 1 ? 'relationship' : 'relationships'}`,
    `${photos} ${photos === 1 ? 'photo' : 'photos'}`,
  ];
  return `In ${words.join(', ')}.`;
}
