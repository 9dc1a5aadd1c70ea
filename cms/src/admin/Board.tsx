import { stages } from '@dateline/shared/vocabulary.ts';
import { DefaultTemplate } from '@payloadcms/next/templates';
import { Gutter } from '@payloadcms/ui';
import type { AdminViewServerProps } from 'payload';
import { z } from 'zod';
import { isStaff } from '../access/is-staff.ts';
import {
  type BoardCard,
  type BoardColumn,
  type BoardStage,
  boardColumn,
  boardStages,
} from '../workflow/board.ts';
import { timeIn } from './words-of-workflow.ts';

const pageNumber = z.coerce.number().int().min(1).catch(1);

/** `/admin/board`: what waits for whom. */
export async function Board({ initPageResult, params, searchParams }: AdminViewServerProps) {
  const { req, permissions, visibleEntities, locale } = initPageResult;
  const { payload, user, i18n } = req;
  const mine = searchParams?.mine === '1';
  const columns = isStaff(user)
    ? await Promise.all(
        (Object.keys(boardStages) as BoardStage[]).map((stage) =>
          boardColumn(req, stage, { page: pageNumber.parse(searchParams?.[stage]), mine }),
        ),
      )
    : [];
  const { timeZone } = await payload.findGlobal({ slug: 'site-settings', depth: 0, req });
  const home = `${payload.config.routes.admin}/board`;
  const article = (id: string) => `${payload.config.routes.admin}/collections/articles/${id}`;
  return (
    <DefaultTemplate
      i18n={i18n}
      locale={locale}
      params={params}
      payload={payload}
      permissions={permissions}
      req={req}
      searchParams={searchParams}
      user={user ?? undefined}
      visibleEntities={{
        collections: visibleEntities?.collections,
        globals: visibleEntities?.globals,
      }}
    >
      <Gutter className="board">
        <h1>Board</h1>
        <p>
          {mine ? <a href={home}>Everybody’s</a> : <strong>Everybody’s</strong>}
          {' · '}
          {mine ? <strong>Waits for me</strong> : <a href={`${home}?mine=1`}>Waits for me</a>}
        </p>
        <div className="board__columns">
          {columns.map((column) => (
            <Column
              address={article}
              column={column}
              key={column.stage}
              pageAddress={(page) =>
                `${home}?${new URLSearchParams({ ...(mine ? { mine: '1' } : {}), [column.stage]: String(page) })}`
              }
              time={(at) => timeIn(at, timeZone)}
            />
          ))}
        </div>
      </Gutter>
    </DefaultTemplate>
  );
}

interface ColumnProps {
  column: BoardColumn;
  address: (id: string) => string;
  pageAddress: (page: number) => string;
  time: (at: string) => string;
}

function Column({ column, address, pageAddress, time }: ColumnProps) {
  const { stage, cards, total, page, pages } = column;
  return (
    <section aria-labelledby={`board-${stage}`} className="board__column">
      <h2 id={`board-${stage}`}>
        {stages[stage]} <small>{total}</small>
      </h2>
      <p>{boardStages[stage]}</p>
      <ul>
        {cards.map((card) => (
          <li className="board__card" key={card.id}>
            <a href={address(card.id)}>{card.headline}</a>
            <Facts card={card} time={time} />
          </li>
        ))}
      </ul>
      {pages > 1 && (
        <nav aria-label={`Pages of ${stages[stage]}`}>
          {page > 1 && <a href={pageAddress(page - 1)}>Before</a>} Page {page} of {pages}{' '}
          {page < pages && <a href={pageAddress(page + 1)}>Next</a>}
        </nav>
      )}
    </section>
  );
}

function Facts({ card, time }: { card: BoardCard; time: (at: string) => string }) {
  return (
    <small>
      {card.section && (
        <>
          {card.section}
          <br />
        </>
      )}
      {card.assignee ? `Assigned to ${card.assignee}` : 'Nobody is assigned'}
      {card.since && (
        <>
          <br />
          since {time(card.since)}
        </>
      )}
      {card.due && (
        <>
          <br />
          goes out {time(card.due)}
        </>
      )}
      {card.problem && (
        <>
          <br />
          <strong>{card.problem}</strong>
        </>
      )}
    </small>
  );
}
