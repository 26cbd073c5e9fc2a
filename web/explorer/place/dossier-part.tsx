/** The handover file of a place, as its reader may see it: to be opened, printed, and kept as Markdown. */
import { useEffect, useRef, useState, type ComponentProps } from 'react';
import { dossierAddress } from '../addresses.js';
import { graphql, type ResultOf } from '../graphql/graphql.js';
import { tokenOfSession } from '../graphql/session.js';
import { useAnswer } from '../graphql/use-answer.js';
import { InstantText } from '../parts/dates.js';
import { useLanguage, type BilingualText } from '../text/language.js';
import { PartAnswer } from './part.js';
import type { ShownPlace } from './place-operation.js';
import './dossier-part.css';

const dossierOperation = graphql(`
  query PlaceDossier($id: ID!, $language: DossierLanguage!) {
    dossier(of: $id, language: $language) {
      ties
      due
      disputed
      sources
      madeAt
      html
      markdown
    }
  }
`);

type Dossier = ResultOf<typeof dossierOperation>['dossier'];

const languages = ['ZH', 'EN', 'BOTH'] as const;

type DossierLanguage = (typeof languages)[number];

const languageText: Readonly<Record<DossierLanguage, BilingualText>> = {
  ZH: { zh: '中文', en: 'Chinese' },
  EN: { zh: '英文', en: 'English' },
  BOTH: { zh: '中英对照', en: 'Chinese and English' },
};

const texts = {
  language: { zh: '档案语言', en: 'Language of the file' },
  open: { zh: '打开并打印', en: 'Open and print' },
  download: { zh: '下载 Markdown', en: 'Download as Markdown' },
  address: { zh: '可转发的地址（只含公开内容）', en: 'Address to pass on (what is public alone)' },
  withInternal: {
    zh: '以您的身份编成，含本单位内部内容，请勿外传。',
    en: 'Made for you as you are signed in: it holds what your office keeps to itself. Not to be passed on.',
  },
  ties: { zh: '友好关系', en: 'Ties' },
  due: { zh: '待办', en: 'Due' },
  disputed: { zh: '存疑待决', en: 'Disputed' },
  sources: { zh: '来源', en: 'Sources' },
  madeAt: { zh: '编成于', en: 'Made at' },
} satisfies Record<string, BilingualText>;

export function DossierPart({ place: { id } }: { readonly place: ShownPlace }) {
  const { say, language } = useLanguage();
  const [chosen, choose] = useState<DossierLanguage>(language === 'zh' ? 'ZH' : 'EN');
  const asked = useAnswer(dossierOperation, { id, language: chosen });
  return (
    <div className="place-dossier">
      <fieldset className="place-screen-only">
        <legend>{say(texts.language)}</legend>
        {languages.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="dossier-language"
              checked={one === chosen}
              onChange={() => choose(one)}
            />{' '}
            {say(languageText[one])}
          </label>
        ))}
      </fieldset>
      <PartAnswer asked={asked}>
        {({ dossier }) => <Ready dossier={dossier} name={`${id.replaceAll('/', '-')}.md`} />}
      </PartAnswer>
      <p className="place-screen-only">
        <a href={dossierAddress(id, language)} target="_blank" rel="noreferrer">
          {say(texts.address)}
        </a>
      </p>
    </div>
  );
}

/** @param name of the file that is downloaded */
function Ready({ dossier, name }: { readonly dossier: Dossier; readonly name: string }) {
  const { say } = useLanguage();
  const counts = ['ties', 'due', 'disputed', 'sources'] as const;
  return (
    <>
      <dl className="dossier-counts">
        {counts.map((one) => (
          <div key={one}>
            <dt>{say(texts[one])}</dt>
            <dd>{dossier[one]}</dd>
          </div>
        ))}
      </dl>
      <p className="place-actions place-screen-only">
        <FileLink
          text={dossier.html}
          type="text/html"
          className="button primary"
          target="_blank"
          rel="noreferrer"
        >
          {say(texts.open)}
        </FileLink>
        <FileLink text={dossier.markdown} type="text/markdown" className="button" download={name}>
          {say(texts.download)}
        </FileLink>
      </p>
      {tokenOfSession() !== null && <p className="place-note">{say(texts.withInternal)}</p>}
      <p className="place-note">
        {say(texts.madeAt)} <InstantText instant={dossier.madeAt} />
      </p>
    </>
  );
}

/** A text as a file that this window alone can open: what a reader may see goes nowhere else. */
function FileLink({
  text,
  type,
  ...link
}: { readonly text: string; readonly type: string } & ComponentProps<'a'>) {
  const anchor = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
    anchor.current!.href = address;
    return () => URL.revokeObjectURL(address);
  }, [text, type]);
  return <a {...link} ref={anchor} />;
}
