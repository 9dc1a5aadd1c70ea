import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { Article } from '@dateline/shared/public/article.ts';
import type { ArticleEntry } from '../../src/content/article-entry.ts';
import { noFile } from '../render/page-register.ts';
import { dropOtherVersion, factsSchema, storeSchema, storeVersion } from './schema.ts';
import type { Due, FileOperation, KeptPage, KeptRoute, StoredChange } from './stored.ts';

/** What one release changes in the store. */
export interface StoreUpdate {
  changes: Iterable<StoredChange>;
  cursor: string;
  pages: readonly KeptPage[];
  /** Paths of pages that a release to come makes anew. */
  duePaths: readonly string[];
  removedPaths: readonly string[];
  routes: readonly KeptRoute[];
  operations: readonly FileOperation[];
}

/** Where a publisher keeps its store in its data folder. */
export function storeFile(dataDir: string): string {
  return join(dataDir, 'publisher.sqlite');
}

/** A file in SQLite with all that the publisher must not lose; every call is done when it returns. */
export class Store {
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();

  /**
   * @param file path of the database; its folder is made
   * @param mode `read`: all of it as it is at this moment, also while a publisher goes on writing
   */
  constructor(file: string, mode: 'write' | 'read' = 'write') {
    if (mode === 'read') {
      this.#database = new DatabaseSync(file, { readOnly: true });
      this.#database.exec('PRAGMA cache_size = -32000; PRAGMA busy_timeout = 5000; BEGIN');
      return;
    }
    mkdirSync(dirname(file), { recursive: true });
    this.#database = new DatabaseSync(file);
    // FULL: what was committed survives a power cut, as the files that it speaks of do.
    this.#database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
    this.#database.exec('PRAGMA cache_size = -32000; PRAGMA busy_timeout = 5000;');
    this.#database.exec(factsSchema);
    if (this.fact('version') !== storeVersion) this.#dropOtherVersion();
    this.#database.exec(storeSchema);
    this.setFact('version', storeVersion);
  }

  /** Whether it holds everything that was public at some moment. */
  hasSnapshot(): boolean {
    return this.fact('version') === storeVersion && this.fact('cursor') !== null;
  }

  close(): void {
    this.#database.close();
  }

  fact(name: string): string | null {
    const row = this.#get('SELECT value FROM facts WHERE name = ?').get(name);
    return row ? String(row.value) : null;
  }

  setFact(name: string, value: string): void {
    this.#get('INSERT OR REPLACE INTO facts VALUES (?, ?)').run(name, value);
  }

  forget(fact: string): void {
    this.#get('DELETE FROM facts WHERE name = ?').run(fact);
  }

  /** So that everything is read and made anew; what there is stays until then. */
  startAfresh(): void {
    for (const fact of ['cursor', 'made of']) this.forget(fact);
  }

  /** Which documents it has. */
  names(): { collection: string; id: string }[] {
    return this.#get(
      "SELECT collection, id FROM documents UNION ALL SELECT 'articles', id FROM articles",
    )
      .all()
      .map(({ collection, id }) => ({ collection: String(collection), id: String(id) }));
  }

  /** What it has of a document, or that it is gone. */
  stored(collection: string, id: string): StoredChange {
    if (collection === 'articles') {
      const row = this.#get('SELECT entry, body FROM articles WHERE id = ?').get(id);
      if (!row) return { kind: 'gone', collection, id };
      const [entry, body] = [JSON.parse(String(row.entry)), JSON.parse(String(row.body))];
      return { kind: 'article', entry, body };
    }
    const row = this.#get('SELECT json FROM documents WHERE collection = ? AND id = ?').get(
      collection,
      id,
    );
    if (!row) return { kind: 'gone', collection, id };
    return { kind: 'document', collection, id, document: JSON.parse(String(row.json)) };
  }

  *documents(): Iterable<{ collection: string; document: unknown }> {
    for (const row of this.#get('SELECT collection, json FROM documents').iterate()) {
      yield { collection: String(row.collection), document: JSON.parse(String(row.json)) };
    }
  }

  *articleEntries(): Iterable<ArticleEntry> {
    for (const row of this.#get('SELECT entry FROM articles').iterate()) {
      yield JSON.parse(String(row.entry));
    }
  }

  /** The text of an article; null where it has none, or there is no such article. */
  body(id: string): Article['body'] {
    const row = this.#get('SELECT body FROM articles WHERE id = ?').get(id);
    return row ? JSON.parse(String(row.body)) : null;
  }

  *pages(): Iterable<KeptPage & Due> {
    for (const row of this.#get('SELECT path, route, hash, due, reads FROM pages').iterate()) {
      yield {
        path: String(row.path),
        route: String(row.route),
        hash: String(row.hash),
        isDue: row.due === 1,
        reads: readsOf(row.reads),
      };
    }
  }

  *routes(): Iterable<KeptRoute> {
    for (const row of this.#get('SELECT route, reads FROM routes').iterate()) {
      yield { route: String(row.route), reads: readsOf(row.reads) };
    }
  }

  operations(): FileOperation[] {
    return this.#get('SELECT kind, staged, file FROM operations ORDER BY position')
      .all()
      .map(({ kind, staged, file }) =>
        kind === 'move'
          ? { kind, staged: String(staged), file: String(file) }
          : { kind: 'remove', file: String(file) },
      );
  }

  operationsDone(): void {
    this.#get('DELETE FROM operations').run();
  }

  /** Paths whose compressed copies are still to be made, at most `limit`. */
  uncompressed(limit: number): string[] {
    return this.#get('SELECT path FROM pages WHERE compressed = 0 LIMIT ?')
      .all(limit)
      .map(({ path }) => String(path));
  }

  /** Notes that the copies of a page are there. */
  compressed(path: string): void {
    this.#get('UPDATE pages SET compressed = 1 WHERE path = ?').run(path);
  }

  /** Takes in one release, all or nothing. */
  take(update: StoreUpdate): void {
    this.#allOrNothing(() => {
      for (const change of update.changes) this.keep(change);
      for (const path of update.removedPaths) {
        this.#get('DELETE FROM pages WHERE path = ?').run(path);
      }
      for (const page of update.pages) this.keepPage(page);
      for (const path of update.duePaths) {
        this.#get('UPDATE pages SET due = 1 WHERE path = ?').run(path);
      }
      for (const route of update.routes) this.keepRoute(route);
      this.#keepOperations(update.operations);
      this.setFact('cursor', update.cursor);
    });
  }

  /** Notes that pages have no file any more, though the release that removes them is still to come. */
  takeDown(paths: readonly string[], operations: readonly FileOperation[]): void {
    this.#allOrNothing(() => {
      for (const path of paths) {
        this.#get('UPDATE pages SET hash = ?, compressed = 1 WHERE path = ?').run(noFile, path);
      }
      this.#keepOperations(operations);
    });
  }

  /** Runs `work`, whose writes are kept all or, if it throws, not at all. Nothing else may write meanwhile. */
  async inTransaction(work: () => Promise<void>): Promise<void> {
    this.#database.exec('BEGIN IMMEDIATE');
    try {
      await work();
      this.#database.exec('COMMIT');
    } catch (error) {
      this.#database.exec('ROLLBACK');
      throw error;
    }
  }

  pageCount(): number {
    return Number(this.#get('SELECT count(*) AS pages FROM pages').get()?.pages);
  }

  /** How many documents there are, by collection. */
  documentCounts(): Record<string, number> {
    const rows = this.#get(
      `SELECT collection, count(*) AS documents FROM documents GROUP BY collection
       UNION ALL SELECT 'articles', count(*) FROM articles`,
    ).all();
    return Object.fromEntries(rows.map((row) => [String(row.collection), Number(row.documents)]));
  }

  keepPage({ path, route, hash, reads }: KeptPage): void {
    this.#get(
      `INSERT INTO pages (path, route, hash, compressed, reads) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (path) DO UPDATE
       SET compressed = excluded.compressed OR (hash = excluded.hash AND compressed),
         route = excluded.route, hash = excluded.hash, due = 0, reads = excluded.reads`,
    ).run(path, route, hash, Number(path.startsWith('/photos/')), JSON.stringify([...reads]));
  }

  keepRoute({ route, reads }: KeptRoute): void {
    this.#get('INSERT OR REPLACE INTO routes VALUES (?, ?)').run(route, JSON.stringify([...reads]));
  }

  /** Before all pages are written anew. */
  forgetPages(): void {
    for (const table of ['pages', 'routes', 'operations']) {
      this.#database.exec(`DELETE FROM ${table}`);
    }
  }

  keep(change: StoredChange): void {
    if (change.kind === 'article') {
      this.#get('INSERT OR REPLACE INTO articles VALUES (?, ?, ?)').run(
        change.entry.head.id,
        JSON.stringify(change.entry),
        JSON.stringify(change.body),
      );
    } else if (change.kind === 'document') {
      this.#get('INSERT OR REPLACE INTO documents VALUES (?, ?, ?)').run(
        change.collection,
        change.id,
        JSON.stringify(change.document),
      );
    } else if (change.collection === 'articles') {
      this.#get('DELETE FROM articles WHERE id = ?').run(change.id);
    } else {
      this.#get('DELETE FROM documents WHERE collection = ? AND id = ?').run(
        change.collection,
        change.id,
      );
    }
  }

  /** Rows that have one of the texts, for example `articles 65f…` or `pages /articles/x/`. */
  search(texts: readonly string[]): string[] {
    const tables = [
      ['articles', 'id', 'row.entry || row.body'],
      ['documents', 'id', 'row.json'],
      ['pages', 'path', 'row.path || row.reads'],
      ['routes', 'route', 'row.reads'],
      ['operations', 'file', 'row.file'],
    ] as const;
    return tables.flatMap(([table, name, text]) => {
      const sql = `SELECT DISTINCT row.${name} AS name FROM ${table} AS row, json_each(?) AS wanted
        WHERE instr(${text}, wanted.value) ORDER BY 1`;
      const rows = this.#get(sql).all(JSON.stringify(texts));
      return rows.map((row) => `${table} ${row.name}`);
    });
  }

  /** Writes the file anew, without what it still has of deleted rows. */
  compact(): void {
    this.#database.exec('VACUUM; PRAGMA wal_checkpoint(TRUNCATE);');
  }

  #keepOperations(operations: readonly FileOperation[]): void {
    const insert = this.#get('INSERT INTO operations (kind, staged, file) VALUES (?, ?, ?)');
    for (const operation of operations) {
      const staged = operation.kind === 'move' ? operation.staged : null;
      insert.run(operation.kind, staged, operation.file);
    }
  }

  #allOrNothing(work: () => void): void {
    this.#database.exec('BEGIN IMMEDIATE');
    try {
      work();
      this.#database.exec('COMMIT');
    } catch (error) {
      this.#database.exec('ROLLBACK');
      throw error;
    }
  }

  /** What another version wrote is not read, but fetched and made again. */
  #dropOtherVersion(): void {
    for (const fact of ['cursor', 'made of']) this.forget(fact);
    this.#database.exec(dropOtherVersion);
  }

  #get(sql: string): StatementSync {
    const known = this.#statements.get(sql);
    if (known) return known;
    const statement = this.#database.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }
}

function readsOf(json: unknown): string[] {
  return JSON.parse(String(json));
}
