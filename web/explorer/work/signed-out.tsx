/** What the desk is for, and the way in, for those who have not signed in. */
import { askToSignIn } from '../shell/sign-in-request.js';
import { useLanguage, type BilingualText } from '../text/language.js';
import { tabs, type Tab } from './tabs.js';
import './work.css';

const texts = {
  title: { zh: '工作台', en: 'Work' },
  lead: {
    zh: '外办人员在这里办理日常工作。登录后可以：',
    en: 'Here officers do their daily work. Once signed in, you can:',
  },
  how: {
    zh: '用本单位或身份提供方签发的令牌登录；没有令牌，请联系本单位的管理员。',
    en: 'Sign in with the token that your office or identity provider issued. If you have none, ask the administrator of your office.',
  },
  signIn: { zh: '登录工作台', en: 'Sign in to work' },
} satisfies Record<string, BilingualText>;

const purposes: Readonly<Record<Tab, BilingualText>> = {
  proposals: {
    zh: '批复轮到本单位的请示，查看本单位请示办到哪一步，提出新的请示',
    en: 'decide proposals that wait for your office, see where your own stand, and write new ones',
  },
  exchanges: {
    zh: '登记往来，补齐或取消计划中的往来',
    en: 'record exchanges, and complete or cancel those that are planned',
  },
  dormant: {
    zh: '查看哪些友好关系久未往来，逐项核实补登',
    en: 'see which ties have been silent for long, and record what is missing',
  },
  import: {
    zh: '导入表格，先试运行、看报告，再写入',
    en: 'import tables: first a trial with its report, then the real thing',
  },
};

export function SignedOut() {
  const { say } = useLanguage();
  return (
    <div className="signed-out">
      <h1>{say(texts.title)}</h1>
      <p>{say(texts.lead)}</p>
      <dl className="purposes">
        {tabs.map(({ name, title }) => (
          <div key={name}>
            <dt>{say(title)}</dt>
            <dd>{say(purposes[name])}</dd>
          </div>
        ))}
      </dl>
      <p>
        <button type="button" className="primary" onClick={askToSignIn}>
          {say(texts.signIn)}
        </button>
      </p>
      <p className="muted">{say(texts.how)}</p>
    </div>
  );
}
