/** What an office keeps to itself about a place: contacts there and at its channels, and remarks. */
import { graphql, type ResultOf } from '../graphql/graphql.js';
import { useAnswer } from '../graphql/use-answer.js';
import { InstantText } from '../parts/dates.js';
import { Empty } from '../parts/states.js';
import { useLanguage, type BilingualText } from '../text/language.js';
import { agreementKindText } from '../text/words.js';
import { PartAnswer } from './part.js';
import type { ShownPlace } from './place-operation.js';
import './internal-part.css';

const contactFragment = graphql(`
  fragment ShownContact on Contact {
    id
    nameZh
    nameEn
    position
    phone
    email
    address
    remark
    keptBy {
      nameZh
      nameEn
    }
    author
    at
  }
`);

const remarkFragment = graphql(`
  fragment ShownRemark on InternalRemark {
    id
    text
    keptBy {
      nameZh
      nameEn
    }
    author
    at
  }
`);

const internalOperation = graphql(
  `
    query PlaceInternal($id: ID!) {
      place(id: $id) {
        nameZh
        nameEn
        contacts {
          ...ShownContact
        }
        internalRemarks {
          ...ShownRemark
        }
        channels(first: 50) {
          id
          nameZh
          nameEn
          contacts {
            ...ShownContact
          }
          internalRemarks {
            ...ShownRemark
          }
        }
        agreements(first: 100) {
          id
          kind
          home {
            nameZh
            nameEn
          }
          partner {
            nameZh
            nameEn
          }
          internalRemarks {
            ...ShownRemark
          }
        }
        assets(first: 100) {
          id
          nameZh
          nameEn
          internalRemarks {
            ...ShownRemark
          }
        }
      }
    }
  `,
  [contactFragment, remarkFragment],
);

type ShownContact = ResultOf<typeof contactFragment>;
type ShownRemark = ResultOf<typeof remarkFragment>;

const texts = {
  none: {
    zh: '本单位及下级单位没有录入此地的联系人或备注。',
    en: 'Your office and those below it have entered no contacts or remarks here.',
  },
  internal: { zh: '内部', en: 'Internal' },
  contacts: { zh: '联系人', en: 'Contacts' },
  remarks: { zh: '内部备注', en: 'Internal remarks' },
} satisfies Record<string, BilingualText>;

/** Of what is internal: the record that it hangs on, by its name. */
type On<Item> = Item & { readonly on: BilingualText };

export function InternalPart({ place: { id } }: { readonly place: ShownPlace }) {
  const { say } = useLanguage();
  const asked = useAnswer(internalOperation, { id });
  return (
    <PartAnswer asked={asked}>
      {({ place }) => {
        const { contacts, remarks } = collect(place);
        if (contacts.length === 0 && remarks.length === 0) return <Empty text={texts.none} />;
        return (
          <div className="place-internal">
            <p>
              <strong className="internal-mark">{say(texts.internal)}</strong>
            </p>
            {contacts.length > 0 && <h3>{say(texts.contacts)}</h3>}
            <ul className="place-records">
              {contacts.map((contact) => (
                <Contact key={contact.id} contact={contact} />
              ))}
            </ul>
            {remarks.length > 0 && <h3>{say(texts.remarks)}</h3>}
            <ul className="place-records">
              {remarks.map((remark) => (
                <li key={remark.id}>
                  <p className="place-note">{say(remark.on)}</p>
                  <p className="internal-text">{remark.text}</p>
                  <Kept by={remark} />
                </li>
              ))}
            </ul>
          </div>
        );
      }}
    </PartAnswer>
  );
}

function collect(place: ResultOf<typeof internalOperation>['place']): {
  readonly contacts: readonly On<ShownContact>[];
  readonly remarks: readonly On<ShownRemark>[];
} {
  if (place === null) return { contacts: [], remarks: [] };
  const nameOf = ({ nameZh, nameEn }: { nameZh: string; nameEn: string }) => ({ zh: nameZh, en: nameEn });
  const put = <Item,>(items: readonly Item[], on: BilingualText): On<Item>[] =>
    items.map((item) => ({ ...item, on }));
  return {
    contacts: [place, ...place.channels].flatMap((record) => put(record.contacts, nameOf(record))),
    remarks: [
      ...[place, ...place.channels, ...place.assets].flatMap((record) =>
        put(record.internalRemarks, nameOf(record)),
      ),
      ...place.agreements.flatMap(({ kind, home, partner, internalRemarks }) =>
        put(internalRemarks, {
          zh: `${home.nameZh}与${partner.nameZh}（${agreementKindText[kind].zh}）`,
          en: `${home.nameEn} and ${partner.nameEn} (${agreementKindText[kind].en})`,
        }),
      ),
    ],
  };
}

function Contact({ contact }: { readonly contact: On<ShownContact> }) {
  const { say, pick } = useLanguage();
  const { nameZh, nameEn, position, phone, email, address, remark } = contact;
  const name = pick(nameZh ?? nameEn ?? '', nameEn ?? nameZh ?? '');
  return (
    <li>
      <p>
        <strong>{name}</strong> {position} <span className="muted">{say(contact.on)}</span>
      </p>
      <p className="contact-ways">
        {phone !== null && <a href={`tel:${phone.replaceAll(' ', '')}`}>{phone}</a>}
        {email !== null && <a href={`mailto:${email}`}>{email}</a>}
        {address !== null && <span>{address}</span>}
      </p>
      {remark !== null && <p className="internal-text">{remark}</p>}
      <Kept by={contact} />
    </li>
  );
}

function Kept({ by: { keptBy, author, at } }: { readonly by: ShownContact | ShownRemark }) {
  const { nameOf } = useLanguage();
  return (
    <p className="place-note">
      {nameOf(keptBy)} · {author} · <InstantText instant={at} />
    </p>
  );
}
