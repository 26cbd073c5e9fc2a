/** A place's page. The first screen takes one operation; the parts below ask when they are come to. */
import { useEffect, useMemo } from 'react';
import { useLocation } from 'wouter';
import { useHistoryState } from 'wouter/use-browser-location';
import { placeAddress } from '../addresses.js';
import { tokenOfSession } from '../graphql/session.js';
import { useAnswer } from '../graphql/use-answer.js';
import { Failed, Loading } from '../parts/states.js';
import { useWindowTitle } from '../shell/window-title.js';
import { useLanguage, type BilingualText } from '../text/language.js';
import { AssetsPart } from './assets-part.js';
import { CalendarPart } from './calendar-part.js';
import { ChannelsPart } from './channels-part.js';
import { ClaimsPart } from './claims-part.js';
import { ContentionPart } from './contention-part.js';
import { Contents } from './contents.js';
import { DossierPart } from './dossier-part.js';
import { ExchangesPart } from './exchanges-part.js';
import { Glance } from './glance.js';
import { HistoryPart } from './history-part.js';
import { InsidePart } from './inside-part.js';
import { InternalPart } from './internal-part.js';
import { Part } from './part.js';
import { PeersPart } from './peers-part.js';
import { PlaceSearch } from './place-entrance.js';
import { PlaceActions, PlaceHead } from './place-head.js';
import { partsOfPage, type PartName } from './place-kinds.js';
import { placeOperation, type ShownPlace } from './place-operation.js';
import { TiesPart } from './ties-part.js';
import { useAnchor } from './use-anchor.js';
import { usePrinting, WholePageContext } from './whole-page.js';

const texts = {
  unknown: { zh: '名录中没有这个地方', en: 'The registry has no such place' },
  unknownHint: {
    zh: '地址可能有误，或该地方尚未登记。可以按名称查找：',
    en: 'The address may be wrong, or the place has not been entered. Look for it by its name:',
  },
  signInHint: {
    zh: '登录后，此页还会列出本单位录入的联系人和内部备注。',
    en: 'Signed in, you also see the contacts and internal remarks that your office has entered.',
  },
} satisfies Record<string, BilingualText>;

const bodyOf: Readonly<Record<PartName, (props: { readonly place: ShownPlace }) => React.ReactNode>> = {
  ties: TiesPart,
  calendar: CalendarPart,
  claims: ClaimsPart,
  parts: InsidePart,
  channels: ChannelsPart,
  assets: AssetsPart,
  peers: PeersPart,
  contention: ContentionPart,
  exchanges: ExchangesPart,
  internal: InternalPart,
  history: HistoryPart,
  dossier: DossierPart,
};

export function PlacePage({ id }: { readonly id: string }) {
  const { nameOf } = useLanguage();
  const asked = useAnswer(placeOperation, { id });
  const place = asked.state === 'answered' ? asked.data.place : null;
  useWindowTitle(place === null ? undefined : nameOf(place));
  if (asked.state === 'waiting') return <Loading />;
  if (asked.state === 'failed') {
    if (asked.failure.code === 'NOT_FOUND') return <UnknownPlace id={id} />;
    return <Failed failure={asked.failure} again={asked.again} />;
  }
  if (place === null) return <UnknownPlace id={id} />;
  return <Known id={id} place={place} calendar={asked.data.calendar} />;
}

function UnknownPlace({ id }: { readonly id: string }) {
  const { say } = useLanguage();
  return (
    <div className="place-unknown">
      <h1>{say(texts.unknown)}</h1>
      <p>
        <code>{id}</code>
      </p>
      <p>{say(texts.unknownHint)}</p>
      <PlaceSearch />
    </div>
  );
}

/** @param id as the address has it, perhaps a former one */
function Known({ id, place, calendar }: { readonly id: string } & ShownAnswer) {
  const { say } = useLanguage();
  const isSignedIn = tokenOfSession() !== null;
  const formerId = useFormerId(id, place.id);
  const { __typename: kind, id: placeId, parts: inside } = place;
  const hasParts = inside.length > 0;
  const parts = useMemo(
    () => partsOfPage({ __typename: kind, id: placeId, hasParts }, isSignedIn),
    [kind, placeId, hasParts, isSignedIn],
  );
  const { page, isPreparing, print } = usePrinting(parts);
  useAnchor();
  return (
    <WholePageContext value={page}>
      <div className="place-page">
        <PlaceHead place={place} formerId={formerId} />
        <Glance place={place} calendar={calendar} />
        <PlaceActions place={place} print={print} isPreparing={isPreparing} />
        <div className="place-body">
          <Contents parts={parts} />
          <div className="place-parts">
            {parts.map((name) => {
              const Body = bodyOf[name];
              return (
                <Part key={name} name={name}>
                  <Body place={place} />
                </Part>
              );
            })}
            {!isSignedIn && <p className="place-note place-screen-only">{say(texts.signInHint)}</p>}
          </div>
        </div>
      </div>
    </WholePageContext>
  );
}

type ShownAnswer = { readonly place: ShownPlace } & Pick<React.ComponentProps<typeof Glance>, 'calendar'>;

/** A former id gives way to the one that holds, so that links are made with that; what it was is remembered beside it. */
function useFormerId(asked: string, current: string): string | undefined {
  const [, navigate] = useLocation();
  const state = useHistoryState<unknown>();
  useEffect(() => {
    if (asked === current) return;
    navigate(placeAddress(current) + location.hash, { replace: true, state: { formerId: asked } });
  }, [asked, current, navigate]);
  if (typeof state !== 'object' || state === null || !('formerId' in state)) return undefined;
  return typeof state.formerId === 'string' ? state.formerId : undefined;
}
