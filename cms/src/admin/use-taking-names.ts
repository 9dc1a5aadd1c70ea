import { toast, useForm, useFormFields } from '@payloadcms/ui';
import type { NameOffer } from '../names/name-offers.ts';
import { placeMention } from '../names/place-mention.ts';
import { idsOf } from './use-names.ts';
import { useWhenSaved } from './use-when-saved.ts';

/** At most so many entities an article is about; the field says so, too. */
const mostAbout = 5;

/** What can be done with an offered name. All of it changes the form, which saves by itself. */
export function useTakingNames() {
  const { setModified } = useForm();
  const dispatch = useFormFields(([, dispatchFields]) => dispatchFields);
  const about = idsOf(useFormFields(([fields]) => fields.about?.value));
  const mentions = idsOf(useFormFields(([fields]) => fields.mentions?.value));
  const refused = idsOf(useFormFields(([fields]) => fields.refusedNames?.value));
  const body = useFormFields(([fields]) => fields.body?.value);

  const set = (path: string, value: unknown) => {
    dispatch({ type: 'UPDATE', path, value });
    setModified(true);
  };
  const without = (list: string[], id: string) => list.filter((each) => each !== id);

  const now = {
    takeAsAbout: (id: string) => {
      set('about', [...without(about, id), id]);
      set('mentions', without(mentions, id));
    },
    takeAsMentions: (ids: string[]) => set('mentions', [...new Set([...mentions, ...ids])]),
    refuse: (id: string) => set('refusedNames', [...without(refused, id), id]),
    unrefuse: (id: string) => set('refusedNames', without(refused, id)),
    link: ({ entity, link }: NameOffer) => {
      const linked = link && placeMention(body, link, { entity: entity.id, id: newBlockId() });
      if (!linked) {
        toast.error('These words do not stand there any more. Wait until the list is new.');
        return;
      }
      // The editor takes over a text from outside only where its first value is another, too.
      dispatch({ type: 'UPDATE', path: 'body', value: linked, initialValue: linked });
      setModified(true);
    },
  };
  const whenSaved = useWhenSaved(now);
  return {
    isAboutFull: about.length >= mostAbout,
    takeAsAbout: (id: string) => whenSaved((taking) => taking.takeAsAbout(id)),
    takeAsMentions: (ids: string[]) => whenSaved((taking) => taking.takeAsMentions(ids)),
    refuse: (id: string) => whenSaved((taking) => taking.refuse(id)),
    unrefuse: (id: string) => whenSaved((taking) => taking.unrefuse(id)),
    link: (offer: NameOffer) => whenSaved((taking) => taking.link(offer)),
  };
}

/** As Payload gives its blocks: 24 digits of hex. */
function newBlockId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
