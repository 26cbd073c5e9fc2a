/** What the parts of a place's page are called, and what has to be known to read them. */
import type { BilingualText } from '../text/bilingual.js';
import type { PartName } from './place-kinds.js';

export const partText: Readonly<
  Record<PartName, { readonly title: BilingualText; readonly note?: BilingualText }>
> = {
  ties: {
    title: { zh: '友好关系', en: 'Ties' },
    note: {
      zh: '需要处理的在前：已到期或将到期、中止、休眠、来源不一致；其次是渐趋冷清和未载往来的；往来正常的在后。',
      en: 'What needs somebody comes first: terms that are over or end soon, suspended and dormant ties, sources that disagree; then ties that cool off or have no recorded exchange; those in good order follow.',
    },
  },
  calendar: {
    title: { zh: '今后十二个月', en: 'The next twelve months' },
    note: {
      zh: '协议到期、整五整十周年和计划往来；只载年、月的，可能在其中任何一天。',
      en: 'Ends of terms, round anniversaries, planned exchanges. Of a year or month alone it may be any day.',
    },
  },
  claims: {
    title: { zh: '来源不一致', en: 'Sources that disagree' },
    note: {
      zh: '各来源的说法并列，由省级外办裁定。',
      en: 'What each source says, side by side; an officer of the province decides.',
    },
  },
  parts: { title: { zh: '下辖地方', en: 'Places inside it' } },
  channels: {
    title: { zh: '渠道', en: 'Channels' },
    note: {
      zh: '仅为本库所载，未列出不等于没有。',
      en: 'It is what the registry holds: what is not listed may still exist.',
    },
  },
  assets: { title: { zh: '文化资源与特色', en: 'Culture and what it is known for' } },
  peers: {
    title: { zh: '可比城市与位次', en: 'Comparable cities and standing' },
    note: {
      zh: '按级别、人口、产业和文化比较本省城市，最相近的在前。',
      en: 'Cities of the province, compared by level, population, industry and culture, the most similar first.',
    },
  },
  contention: {
    title: { zh: '竞争情况', en: 'Contention' },
    note: {
      zh: '国内两地以上同时与其结好或洽谈的外国地方。',
      en: 'Foreign places that at least two Chinese places court at once.',
    },
  },
  exchanges: { title: { zh: '往来', en: 'Exchanges' } },
  internal: {
    title: { zh: '联系人与内部备注', en: 'Contacts and internal remarks' },
    note: {
      zh: '仅录入单位及其上级可见，请勿外传。',
      en: 'Seen by the office that entered it and those above it alone. Not to be passed on.',
    },
  },
  history: { title: { zh: '变更记录', en: 'History' } },
  dossier: {
    title: { zh: '交接档案', en: 'Handover file' },
    note: {
      zh: '把本页内容编成一份可打印、可存档、带签收栏的文件，来源逐条编号。',
      en: 'What stands on this page as a document to be printed, filed and signed for, its sources numbered.',
    },
  },
};
