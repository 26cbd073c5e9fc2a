/** What the contract's questions ask, for the person who opens one; in the order of the tabs. */
export interface Question {
  /** Its files below `tests/contract/operations/`. */
  readonly operation: string;
  readonly zh: string;
  readonly en: string;
}

export const questions: readonly Question[] = [
  {
    operation: 'reachable-partners',
    zh: '我市的兄弟市县有哪些友城与这一主题有关，经由什么路径可以接触？',
    en: 'Which partners of our peers share this theme, and by what route could we reach them?',
  },
  {
    operation: 'suggest-partners',
    zh: '建议接触谁，为什么，有什么不利因素？',
    en: 'Whom should we approach, why, and what speaks against it?',
  },
  {
    operation: 'eligibility',
    zh: '这两地能否缔结这类协议？如果不能，依据哪条规定？',
    en: 'May these two places conclude this kind of agreement? If not, by which rule?',
  },
  {
    operation: 'peers',
    zh: '哪些城市与我市可比？',
    en: 'Which cities are comparable to ours?',
  },
  {
    operation: 'channel-mix',
    zh: '我市的对外联系依靠哪些渠道：官方、民间还是企业？何处只靠一条？',
    en: 'What do our contacts hang on: official, civil or enterprise channels? Where on one alone?',
  },
  {
    operation: 'contention',
    zh: '这个国家有哪些地方，国内有几地在同时接触？',
    en: 'Which places of this country are several Chinese places courting at once?',
  },
  {
    operation: 'place',
    zh: '关于一个地方，登记了哪些情况？',
    en: 'What is on record about a place?',
  },
  {
    operation: 'agreements',
    zh: '协议登记簿：筛选、排序、分页。',
    en: 'The registry of agreements: filtered, sorted and paged.',
  },
  {
    operation: 'search',
    zh: '按中文或英文词语查找地方、渠道、文化资源和主题。',
    en: 'Find places, channels, cultural assets and themes by a Chinese or English word.',
  },
  {
    operation: 'neighbourhood',
    zh: '大同周围登记了哪些伙伴、渠道和协作机制？',
    en: 'Which partners, channels and alliances does the registry have around Datong?',
  },
  {
    operation: 'tie-map',
    zh: '临汾及其所辖县市的友好关系分布在哪里？',
    en: 'Where are the ties of Linfen and the places inside it?',
  },
  {
    operation: 'register-agreement',
    zh: '登记一份协议（须登录：在 Headers 中填写令牌）',
    en: 'Enter an agreement (sign in first: put a token into the Headers tab)',
  },
  {
    operation: 'place-history',
    zh: '这个地方的登记内容由谁、何时、依据什么改动过？',
    en: 'Who changed what of this place, when and on whose word?',
  },
  {
    operation: 'scorecard',
    zh: '朔州这一年的对外工作做得如何？',
    en: 'How did Shuozhou do in its work abroad that year?',
  },
  {
    operation: 'record-exchange',
    zh: '登记一次往来（须登录）',
    en: 'Record an exchange (sign in first)',
  },
  {
    operation: 'propose-agreement',
    zh: '就建立友好关系提出请示（须登录）',
    en: 'Propose an agreement for approval (sign in first)',
  },
  {
    operation: 'decide-proposal',
    zh: '批复一份请示（由待批单位登录，填入请示的 id）',
    en: 'Decide a proposal (sign in as the office whose turn it is, and put in the id of the proposal)',
  },
];
