'use client';

import { entityTypes } from '@dateline/shared/vocabulary.ts';
import { Banner, Button, useConfig } from '@payloadcms/ui';
import { type NameOffer, sureOffers } from '../names/name-offers.ts';
import { NewEntity } from './NewEntity.tsx';
import { useNames } from './use-names.ts';
import { useTakingNames } from './use-taking-names.ts';
import { wordsOfCaution, wordsOfPlaces } from './words-of-names.ts';

type Taking = ReturnType<typeof useTakingNames>;

/** Beside an article's form: the names in it that the newsroom knows, to take or refuse. */
export function Names() {
  const { config } = useConfig();
  const { offers, problem } = useNames(`${config.routes.api}/names`);
  const taking = useTakingNames();
  const refused = offers?.filter(({ isRefused }) => isRefused) ?? [];
  const open = offers?.filter(({ isRefused }) => !isRefused) ?? [];
  const sure = sureOffers(open);
  return (
    <section aria-labelledby="names-heading" className="names">
      <h3 id="names-heading">Names in the text</h3>
      <p role="status">{problem ?? (offers ? wordsOfCount(open.length) : 'Looking for names…')}</p>
      {sure.length > 1 && (
        <Button
          buttonStyle="secondary"
          margin={false}
          onClick={() => taking.takeAsMentions(sure.map(({ entity }) => entity.id))}
          size="small"
          type="button"
        >
          Mention all {sure.length} that are sure
        </Button>
      )}
      <ul>
        {open.map((offer) => (
          <Offer key={offer.entity.id} offer={offer} taking={taking} />
        ))}
      </ul>
      {refused.length > 0 && (
        <details>
          <summary>{refused.length} refused</summary>
          <ul>
            {refused.map(({ entity }) => (
              <li key={entity.id}>
                {entity.name}{' '}
                <SmallButton
                  label={`Offer ${entity.name} again`}
                  onClick={() => taking.unrefuse(entity.id)}
                  words="Offer again"
                />
              </li>
            ))}
          </ul>
        </details>
      )}
      <NewEntity onMade={(id) => taking.takeAsMentions([id])} />
    </section>
  );
}

function Offer({ offer, taking }: { offer: NameOffer; taking: Taking }) {
  const { config } = useConfig();
  const { entity, forms, taken, link, linked } = offer;
  const cautions = wordsOfCaution(offer);
  return (
    <li>
      <a
        href={`${config.routes.admin}/collections/entities/${entity.id}`}
        rel="noreferrer"
        target="_blank"
      >
        {entity.name}
      </a>{' '}
      <small>
        {entity.type && `${entityTypes[entity.type]} · `}
        {entity.disambiguation && `${entity.disambiguation} · `}
        {wordsOfPlaces(offer)}: {forms.map(({ text }) => `“${text}”`).join(', ')}
        {taken && ` · ${taken === 'about' ? 'about it' : 'mentioned'}`}
        {linked > 0 && ` · linked ${linked === 1 ? 'once' : `${linked} times`}`}
      </small>
      {cautions.length > 0 && <Banner type="error">{cautions.join(' ')}</Banner>}
      <span className="names__buttons">
        {taken !== 'about' && !taking.isAboutFull && (
          <SmallButton
            label={`The story is about ${entity.name}`}
            onClick={() => taking.takeAsAbout(entity.id)}
            words="About"
          />
        )}
        {!taken && (
          <SmallButton
            label={`The story mentions ${entity.name}`}
            onClick={() => taking.takeAsMentions([entity.id])}
            words="Mention"
          />
        )}
        {link && (
          <SmallButton
            label={`Link the first “${link.text}” to ${entity.name}`}
            onClick={() => taking.link(offer)}
            words="Link"
          />
        )}
        {!taken && (
          <SmallButton
            label={`${entity.name} is not meant in this story`}
            onClick={() => taking.refuse(entity.id)}
            words="Refuse"
          />
        )}
      </span>
    </li>
  );
}

function SmallButton(props: { words: string; label: string; onClick: () => void }) {
  return (
    <Button
      aria-label={props.label}
      buttonStyle="secondary"
      margin={false}
      onClick={props.onClick}
      size="small"
      type="button"
    >
      {props.words}
    </Button>
  );
}

function wordsOfCount(count: number): string {
  if (count === 0) return 'No known name in headline, standfirst and text.';
  return count === 1 ? 'One known name.' : `${count} known names.`;
}
