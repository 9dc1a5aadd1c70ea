import { APIError, type Endpoint } from 'payload';
import { hasRole } from '../access/roles.ts';
import { deliveriesOf, endpointsOf, objectId } from './documents.ts';
import { wake } from './wake.ts';

/** `POST /api/webhook-deliveries/:id/send-again`: sends it now, with all its tries before it. */
export const sendAgain: Endpoint = {
  method: 'post',
  path: '/:id/send-again',
  handler: async ({ payload, routeParams, user }) => {
    if (!hasRole(user, 'admin')) throw new APIError('Only admins can do this.', 403, null, true);
    const _id = objectId(payload, String(routeParams?.id));
    const delivery = _id && (await deliveriesOf(payload).findOne({ _id }));
    if (!delivery) throw new APIError('There is no such delivery.', 404, null, true);
    const endpoint = await endpointsOf(payload).findOne({ _id: delivery.endpoint });
    if (!endpoint?.enabled) {
      throw new APIError('The endpoint is switched off: switch it on first.', 409, null, true);
    }
    const now = new Date();
    await deliveriesOf(payload).updateOne(
      { _id },
      { $set: { status: 'waiting', tries: 0, firstTry: null, nextTry: now, updatedAt: now } },
    );
    wake();
    return Response.json({ message: `It is on its way to “${endpoint.name}”.` });
  },
};
