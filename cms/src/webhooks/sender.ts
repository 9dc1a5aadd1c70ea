import { setTimeout as wait } from 'node:timers/promises';
import type { Payload } from 'payload';
import { type AttemptOptions, attempt } from './attempt.ts';
import { disableEndpoint } from './disable-endpoint.ts';
import { type DeliveryDocument, deliveriesOf, type EndpointDocument } from './documents.ts';
import { outcome } from './outcome.ts';
import { ResultLog } from './result-log.ts';

/** So many requests are under way to one endpoint at once: one that hangs holds up no other. */
const mostAtOnce = 8;
/** A database that takes no results must not make us ring at full speed. */
const pauseAfterErrorMs = 1000;

/** What of a delivery is needed to send it. */
const needed = {
  messageId: 1,
  event: 1,
  changedAt: 1,
  documentCollection: 1,
  documentId: 1,
  cursor: 1,
  tries: 1,
  firstTry: 1,
} satisfies Partial<Record<keyof DeliveryDocument, 1>>;

export interface SenderOptions extends Omit<AttemptOptions, 'ended'> {
  random: () => number;
  /** Called when an endpoint for which more is due has room again. */
  onRoom: () => void;
}

/** Sends what is due; knows what is under way, and keeps the number of that in bounds. */
export class Sender {
  readonly #payload: Payload;
  readonly #options: SenderOptions;
  readonly #results: ResultLog;
  /** The deliveries under way, by the id of their endpoint. */
  readonly #underWay = new Map<string, Map<DueDelivery['_id'], Promise<void>>>();
  readonly #full = new Set<string>();

  constructor(payload: Payload, options: SenderOptions) {
    this.#payload = payload;
    this.#options = options;
    this.#results = new ResultLog(payload);
  }

  /** Starts to send what is due to the endpoint, as far as there is room. */
  async sendDue(endpoint: EndpointDocument, ended: AbortSignal): Promise<void> {
    const key = endpoint._id.toHexString();
    const underWay = this.#underWay.get(key) ?? new Map<DueDelivery['_id'], Promise<void>>();
    this.#underWay.set(key, underWay);
    const room = mostAtOnce - underWay.size;
    if (room <= 0) return;
    const due = await this.#due(endpoint, [...underWay.keys()], room);
    if (due.length === room) this.#full.add(key);
    else this.#full.delete(key);
    for (const delivery of due) {
      if (ended.aborted) return;
      const { _id } = delivery;
      const sent = this.#send(delivery, endpoint, ended)
        .catch(async (error) => {
          this.#payload.logger.error(
            error,
            'A webhook’s result was not written: it is sent again.',
          );
          await wait(pauseAfterErrorMs);
        })
        .finally(() => {
          underWay.delete(_id);
          if (this.#full.has(key)) this.#options.onRoom();
        });
      underWay.set(_id, sent);
    }
  }

  /** All that is under way, to wait for. */
  get underWay(): Promise<void>[] {
    return [...this.#underWay.values()].flatMap((deliveries) => [...deliveries.values()]);
  }

  #due(endpoint: EndpointDocument, except: DueDelivery['_id'][], limit: number) {
    return deliveriesOf(this.#payload)
      .find({
        endpoint: endpoint._id,
        status: 'waiting',
        nextTry: { $lte: this.#options.now() },
        _id: { $nin: except },
      })
      .project<DueDelivery>(needed)
      .sort({ nextTry: 1, _id: 1 })
      .limit(limit)
      .toArray();
  }

  async #send(delivery: DueDelivery, endpoint: EndpointDocument, ended: AbortSignal) {
    const { now, random } = this.#options;
    const result = await attempt(delivery, endpoint, { ...this.#options, ended });
    if (!result) return;
    await this.#results.add(delivery, outcome(delivery, result, now(), random()));
    if (result.answer === 410) await disableEndpoint(this.#payload, endpoint._id, result.at);
  }
}

type DueDelivery = Pick<DeliveryDocument, Extract<keyof typeof needed, keyof DeliveryDocument>> & {
  _id: EndpointDocument['_id'];
};
