/** What each section of a handover file says of the place itself and of what it has. */
import { kindText } from '../agreements/wording.js';
import type { BilingualText } from '../refusal.js';
import type { Citations } from './citations.js';
import { cell, divided, same, type Block, type Cell, type Section } from './document.js';
import type {
  AllianceFacts,
  AssetFacts,
  ChannelFacts,
  Contributed,
  DossierFacts,
  PlaceFacts,
  SharedListFacts,
  Sourced,
  TieFacts,
} from './facts.js';
import {
  NOT_RECORDED,
  UNDATED,
  addressOf,
  allianceStatusText,
  channelKindText,
  channelStatusText,
  eventText,
  labelText,
  levelText,
  listText,
  nameOf,
  relationsText,
  sharedListKindText,
  statusText,
  subtypeText,
  word,
} from './wording.js';

/** A text with how sure it is and its sources. */
export const factCell = (text: BilingualText, fact: Sourced, citations: Citations): Cell => ({
  text,
  confidence: fact.confidence,
  cites: citations.cite(fact.sources),
});

/** How sure a row's fact is, and on whose word, in a cell of its own. */
export const basis = (fact: Sourced, citations: Citations): Cell => factCell(same(''), fact, citations);

/** Says of a list that was cut off how much of it is missing. */
export function cutOff(shown: number, total: number): Block[] {
  if (shown >= total) return [];
  return [
    {
      kind: 'paragraph',
      cell: cell({
        zh: `此处只列前${shown}项，共${total}项。`,
        en: `The first ${shown} of ${total} are listed here.`,
      }),
    },
  ];
}

/** A column for the departments that entered what is listed; none where no department entered any of it. */
function departmentColumn<Fact extends Contributed>(
  facts: readonly Fact[],
): { readonly head: BilingualText[]; readonly cellsOf: (fact: Fact) => Cell[] } {
  if (facts.every(({ departments }) => departments.length === 0)) return { head: [], cellsOf: () => [] };
  return {
    head: [{ zh: '提供部门', en: 'Contributed by' }],
    cellsOf: ({ departments }) => [cell(listText(departments.map(nameOf)))],
  };
}

/** A remark in each language; one that is kept in a single language stands for both. */
function remarkOf(zh: string | null, en: string | null): BilingualText | undefined {
  const [first, second] = [zh ?? en, en ?? zh];
  return first === null || second === null ? undefined : { zh: first, en: second };
}

export const nothing = (text: BilingualText): Block => ({ kind: 'paragraph', cell: cell(text) });

const remarked = ({ zh, en }: BilingualText, remark: BilingualText): BilingualText => ({
  zh: `${zh}：${remark.zh}`,
  en: `${en}: ${remark.en}`,
});

/** The place: its names, where it lies, its codes, who serves it. */
export function placeSection(place: PlaceFacts, citations: Citations): Section {
  const rows: Cell[][] = [];
  const row = (zh: string, en: string, text: BilingualText | string | null) => {
    if (text !== null) rows.push([cell({ zh, en }), cell(text)]);
  };
  row('名称', 'Name', { zh: `${place.nameZh}（${place.nameEn}）`, en: `${place.nameEn} (${place.nameZh})` });
  row('别名、旧称', 'Other and former names', place.aliases.length === 0 ? null : place.aliases.join('; '));
  const label = word(labelText, place.label);
  // That a province is of the level of a province has been said.
  const level = place.level === null || place.label === 'Province' ? undefined : word(levelText, place.level);
  row(
    '类别',
    'Kind',
    level === undefined ? label : { zh: `${label.zh}，${level.zh}`, en: `${label.en}, ${level.en}` },
  );
  if (place.within.length > 0) row('所在', 'Lies in', listText(place.within.map(nameOf)));
  row(
    '归口单位',
    'Office that serves it',
    place.offices.length === 0 ? NOT_RECORDED : listText(place.offices.map(nameOf)),
  );
  if (place.population !== null)
    row('人口', 'Population', populationText(place.population, place.populationOf));
  row('国标代码', 'GB/T 2260 code', place.gbCode);
  row('国际代码', 'ISO 3166 code', place.isoCode);
  row('地名库编号', 'GeoNames id', place.geonamesId);
  if (place.latitude !== null && place.longitude !== null)
    row('纬度、经度', 'Latitude, longitude', `${place.latitude}, ${place.longitude}`);
  row('对外开放不晚于', 'Shown to be open by', place.openBy);
  if (place.diplomaticRelations !== null) {
    const relations = word(relationsText, place.diplomaticRelations);
    const since = place.diplomaticRelationsSince === null ? '' : ` ${place.diplomaticRelationsSince}`;
    row('与中国的外交关系', 'Diplomatic relations with China', {
      zh: relations.zh + since,
      en: relations.en + since,
    });
  }
  if (place.remark !== null) row('备注', 'Remark', divided(place.remark));
  row('档案标识', 'Id in the registry', place.id);
  rows.push([cell({ zh: '以上依据', en: 'On the word of' }), basis(place, citations)]);
  return {
    title: { zh: '基本情况', en: 'The place' },
    blocks: [{ kind: 'table', head: [], rows, named: true }],
  };
}

function populationText(population: number, of: string | null): BilingualText {
  const number = population.toLocaleString('en-US');
  if (of === null) return same(number);
  const count = divided(of);
  return { zh: `${number}（${count.zh}）`, en: `${number} (${count.en})` };
}

/** The ties, and below them what happened to each and what is remarked. */
export function tiesSection({ ties, tieTotal }: DossierFacts, citations: Citations): Section {
  const title = { zh: '友好关系', en: 'Ties' };
  if (tieTotal === 0)
    return { title, blocks: [nothing({ zh: '本库未载其友好关系。', en: 'The registry has no tie of it.' })] };
  const rows = ties.map((tie, place) => [
    cell(String(place + 1)),
    cell(addressOf(tie.other)),
    cell(kindText[tie.kind]),
    cell(statusText[tie.status]),
    cell(tie.signedOn ?? UNDATED),
    cell(tie.expiresOn ?? NOT_RECORDED),
    basis(tie, citations),
  ]);
  const details = ties.flatMap((tie, place) => detailsOf(tie, place + 1, citations));
  return {
    title,
    blocks: [
      {
        kind: 'table',
        head: [
          { zh: '序号', en: 'No.' },
          { zh: '对方', en: 'Partner' },
          { zh: '类别', en: 'Kind' },
          { zh: '现状', en: 'Status' },
          { zh: '签署', en: 'Signed' },
          { zh: '期限至', en: 'Term ends' },
          { zh: '依据', en: 'Basis' },
        ],
        rows,
      },
      ...cutOff(ties.length, tieTotal),
      ...(details.length === 0 ? [] : [historyTitle, { kind: 'list', items: details } as const]),
    ],
  };
}

const historyTitle: Block = {
  kind: 'paragraph',
  cell: cell({ zh: '历程与备注（序号同上表）', en: 'Their life and remarks, by the numbers above' }),
};

function detailsOf(tie: TieFacts, number: number, citations: Citations): Cell[] {
  const about: BilingualText = {
    zh: `第${number}号 ${tie.other.nameZh}`,
    en: `No. ${number} ${tie.other.nameEn}`,
  };
  const items = tie.life.map((event) => {
    const kind = word(eventText, event.kind);
    const zh = [`${event.on} ${kind.zh}`];
    const en = [`${event.on} ${kind.en}`];
    if (event.fromKind !== null && event.toKind !== null) {
      const signed = event.fromSignedOn === null ? UNDATED : same(event.fromSignedOn);
      zh.push(`由${kindText[event.fromKind].zh}（${signed.zh}）改为${kindText[event.toKind].zh}`);
      en.push(`from ${kindText[event.fromKind].en} (${signed.en}) to ${kindText[event.toKind].en}`);
    }
    if (event.expiresOn !== null) {
      zh.push(`期限至${event.expiresOn}`);
      en.push(`term ends ${event.expiresOn}`);
    }
    if (event.remark !== null) {
      zh.push(event.remark);
      en.push(event.remark);
    }
    return factCell(remarked(about, { zh: zh.join('，'), en: en.join(', ') }), event, citations);
  });
  if (tie.lastExchangeOn !== null)
    items.push(
      cell(
        remarked(about, {
          zh: `最近一次往来 ${tie.lastExchangeOn}`,
          en: `latest exchange ${tie.lastExchangeOn}`,
        }),
      ),
    );
  const remark = remarkOf(tie.remarkZh, tie.remarkEn);
  // The remark is of the registry; it rests on what the tie rests on.
  if (remark !== undefined) items.push({ text: remarked(about, remark), cites: citations.cite(tie.sources) });
  return items;
}

/** Ties of the places inside, counted: each has a file of its own. */
export function insideSection({ inside, insideTotal, placesInside }: DossierFacts): Section {
  const rows = inside.map((part) => [
    cell(nameOf(part)),
    ...[part.formal, part.cooperation, part.intent, part.negotiation].map((number) => cell(String(number))),
    cell(part.id),
  ]);
  return {
    title: { zh: '所辖地方的友好关系', en: 'Ties of the places inside' },
    blocks: [
      nothing({
        zh: `本库载有所辖地方${placesInside}处，其中${insideTotal}处有友好关系。详见各地档案。`,
        en: `Of ${placesInside} places inside that the registry knows, ${insideTotal} have ties. Each has a file of its own.`,
      }),
      ...(rows.length === 0
        ? []
        : [
            {
              kind: 'table',
              head: [
                { zh: '地方', en: 'Place' },
                { zh: '友好城市', en: 'Sister-city' },
                { zh: '友好合作', en: 'Co-operation' },
                { zh: '意向书', en: 'Intent' },
                { zh: '商谈', en: 'Talks' },
                { zh: '档案标识', en: 'Id' },
              ],
              rows,
            } as const,
          ]),
      ...cutOff(inside.length, insideTotal),
    ],
  };
}

/** Channels that it holds, then those of others that reach it. */
export function channelsSection({ channels, channelTotal }: DossierFacts, citations: Citations): Section {
  const title = { zh: '渠道', en: 'Channels' };
  if (channelTotal === 0)
    return { title, blocks: [nothing({ zh: '本库未载其渠道。', en: 'The registry has no channel of it.' })] };
  const ordered = [...channels.filter(({ own }) => own), ...channels.filter(({ own }) => !own)];
  const { head, cellsOf } = departmentColumn(ordered);
  const rows = ordered.map((channel) => channelRow(channel, cellsOf(channel), citations));
  const remarks = ordered.flatMap((channel) => remarkItem(channel, citations));
  return {
    title,
    blocks: [
      {
        kind: 'table',
        head: [
          { zh: '渠道', en: 'Channel' },
          { zh: '性质、类型', en: 'Kind' },
          { zh: '持有者', en: 'Held by' },
          { zh: '通达', en: 'Reaches' },
          { zh: '现状', en: 'Status' },
          ...head,
          { zh: '依据', en: 'Basis' },
        ],
        rows,
      },
      ...cutOff(channels.length, channelTotal),
      ...(remarks.length === 0 ? [] : [{ kind: 'list', items: remarks } as const]),
    ],
  };
}

/** @param by who entered it, where that is told */
function channelRow(channel: ChannelFacts, by: readonly Cell[], citations: Citations): Cell[] {
  const more = channel.reachesTotal - channel.reaches.length;
  const reaches = channel.reachesTotal === 0 ? NOT_RECORDED : listText(channel.reaches.map(nameOf));
  const status = word(channelStatusText, channel.status);
  const { since } = channel;
  return [
    cell(nameOf(channel)),
    cell(kindOf(channel)),
    cell(nameOf(channel.heldBy)),
    cell(
      more > 0
        ? { zh: `${reaches.zh}等${channel.reachesTotal}处`, en: `${reaches.en} and ${more} more` }
        : reaches,
    ),
    cell(since === null ? status : { zh: `${status.zh}，始于${since}`, en: `${status.en}, since ${since}` }),
    ...by,
    basis(channel, citations),
  ];
}

/** A channel of enterprises that is one of an enterprise is said once. */
function kindOf({ kind, subtype }: ChannelFacts): BilingualText {
  const [first, second] = [word(channelKindText, kind), word(subtypeText, subtype)];
  return first.zh === second.zh ? first : listText([first, second]);
}

function remarkItem(
  fact: Sourced & { nameZh: string; nameEn: string; remarkZh: string | null; remarkEn: string | null },
  citations: Citations,
): Cell[] {
  const remark = remarkOf(fact.remarkZh, fact.remarkEn);
  if (remark === undefined) return [];
  return [
    { text: remarked({ zh: fact.nameZh, en: fact.nameEn }, remark), cites: citations.cite(fact.sources) },
  ];
}

/** Cultural assets in it and in the places inside, and what it is known for. */
export function assetsSection({ assets, assetTotal, knownFor }: DossierFacts, citations: Citations): Section {
  const { head, cellsOf } = departmentColumn(assets);
  const table: Block[] =
    assetTotal === 0
      ? [nothing({ zh: '本库未载其文化资源。', en: 'The registry has no cultural asset of it.' })]
      : [
          {
            kind: 'table',
            head: [
              { zh: '文化资源', en: 'Cultural asset' },
              { zh: '所在', en: 'In' },
              { zh: '主题', en: 'Themes' },
              { zh: '称号', en: 'Designations' },
              ...head,
              { zh: '依据', en: 'Basis' },
            ],
            rows: assets.map((asset) => assetRow(asset, cellsOf(asset), citations)),
          },
          ...cutOff(assets.length, assetTotal),
        ];
  const remarks = assets.flatMap((asset) =>
    asset.remark === null
      ? []
      : [
          {
            text: remarked({ zh: asset.nameZh, en: asset.nameEn }, divided(asset.remark)),
            cites: citations.cite(asset.sources),
          },
        ],
  );
  const known: Block[] =
    knownFor.length === 0
      ? []
      : [
          nothing({ zh: '以下列为其特色：', en: 'It is known for:' }),
          { kind: 'list', items: knownFor.map((theme) => factCell(nameOf(theme), theme, citations)) },
        ];
  return {
    title: { zh: '文化资源与特色', en: 'Cultural assets and what it is known for' },
    blocks: [
      ...table,
      ...(remarks.length === 0 ? [] : [{ kind: 'list', items: remarks } as const]),
      ...known,
    ],
  };
}

const assetRow = (asset: AssetFacts, by: readonly Cell[], citations: Citations): Cell[] => [
  cell(nameOf(asset)),
  cell(nameOf(asset.at)),
  cell(listText(asset.themes.map(nameOf))),
  cell(listText(asset.designations.map(divided))),
  ...by,
  basis(asset, citations),
];

/** Alliances that its office belongs to. */
export function alliancesSection({ alliances, place }: DossierFacts, citations: Citations): Section {
  const rows = alliances.map((alliance) => [
    cell(nameOf(alliance)),
    cell(listText(alliance.members.filter(({ id }) => id !== place.id).map(nameOf))),
    cell(word(allianceStatusText, alliance.status)),
    cell(durationOf(alliance)),
    basis(alliance, citations),
  ]);
  const remarks = alliances.flatMap((alliance) => remarkItem(alliance, citations));
  return {
    title: { zh: '外办协作机制', en: 'Alliances of offices' },
    blocks: [
      {
        kind: 'table',
        head: [
          { zh: '机制', en: 'Alliance' },
          { zh: '其他成员', en: 'Other members' },
          { zh: '现状', en: 'Status' },
          { zh: '日期', en: 'Date' },
          { zh: '依据', en: 'Basis' },
        ],
        rows,
      },
      ...(remarks.length === 0 ? [] : [{ kind: 'list', items: remarks } as const]),
    ],
  };
}

/** When an alliance was agreed, and when it ends where that is known. */
function durationOf({ agreedOn, endsOn }: AllianceFacts): BilingualText {
  const begins = agreedOn === null ? UNDATED : same(agreedOn);
  if (endsOn === null) return begins;
  return { zh: `${begins.zh}，至${endsOn}`, en: `${begins.en}, until ${endsOn}` };
}

/** What its offices share with allies, and what allies share with it. */
export function sharedListsSection({ sharedBy, sharedWith }: DossierFacts): Section {
  const row = (direction: BilingualText) => (list: SharedListFacts) => {
    const items = listText(list.items.map(nameOf));
    const more = list.itemTotal - list.items.length;
    return [
      cell(direction),
      cell(nameOf(list)),
      cell(word(sharedListKindText, list.kind)),
      cell(
        more === 0 ? items : { zh: `${items.zh}等${list.itemTotal}项`, en: `${items.en} and ${more} more` },
      ),
      cell(nameOf(list.office)),
      cell(nameOf(list.alliance)),
      cell(list.until ?? { zh: '机制存续期间', en: 'while the alliance lasts' }),
    ];
  };
  return {
    title: { zh: '共享清单', en: 'Shared lists' },
    blocks: [
      {
        kind: 'table',
        head: [
          { zh: '方向', en: 'Direction' },
          { zh: '清单', en: 'List' },
          { zh: '类别', en: 'Kind' },
          { zh: '条目', en: 'Items' },
          { zh: '共享单位', en: 'Shared by' },
          { zh: '机制', en: 'Alliance' },
          { zh: '至', en: 'Until' },
        ],
        rows: [
          ...sharedBy.map(row({ zh: '本地共享', en: 'shared by us' })),
          ...sharedWith.map(row({ zh: '向本地共享', en: 'shared with us' })),
        ],
      },
    ],
  };
}
